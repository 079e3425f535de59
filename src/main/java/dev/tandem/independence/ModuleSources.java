package dev.tandem.independence;

import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of a scene, each read once. */
final class ModuleSources {

    private static final String MODULES = "modules/";
    private static final Pattern CALLED =
            Pattern.compile("\\.\\./\\.\\./modules/((?:" + ModuleCall.DISPOSABLE + ")?[a-zA-Z0-9_.-]+)");

    private final SortedMap<String, byte[]> files;
    private final Map<String, List<Block>> read = new HashMap<>();

    ModuleSources(SynthOutput output) {
        this.files = output.files();
    }

    /** The blocks of a module, by the names of its files; none if there is no such module. */
    List<Block> of(String module) {
        return read.computeIfAbsent(module, this::blocks);
    }

    private List<Block> blocks(String module) {
        return configurations(module).flatMap(this::blocksOf).toList();
    }

    private Stream<String> configurations(String module) {
        var folder = MODULES + module + "/";
        return files.tailMap(folder).keySet().stream()
                .takeWhile(path -> path.startsWith(folder))
                .filter(path -> path.indexOf('/', folder.length()) < 0 && SourceFile.isConfiguration(path));
    }

    private Stream<Block> blocksOf(String path) {
        var text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        return SourceFile.blocks(path, text).stream().map(Block::new);
    }

    /** The folder of a module. */
    static String folder(String module) {
        return MODULES + module;
    }

    /** The module that a stack calls by a path, by its name in what was emitted; empty if it is elsewhere. */
    static String called(String source) {
        var here = CALLED.matcher(source);
        return here.matches() ? here.group(1) : "";
    }

    /** Whether a module is there. */
    boolean has(String module) {
        return configurations(module).findAny().isPresent();
    }

    /** The module that is called from a folder by a path, by its name in what was emitted; empty if it is elsewhere. */
    static String beside(String folder, String source) {
        if (!source.startsWith("./") && !source.startsWith("../")) {
            return "";
        }
        var path = Path.of(folder, source).normalize().toString().replace('\\', '/');
        return path.startsWith(MODULES) ? path.substring(MODULES.length()) : "";
    }
}
