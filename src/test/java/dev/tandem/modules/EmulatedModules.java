package dev.tandem.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the emulator is given to apply, and how it is corrected, as the files under src/emulator have it. */
public final class EmulatedModules {

    private static final Path ROOTS = Path.of("src/emulator/terraform");
    private static final Path MOTO = Path.of("src/emulator/moto");
    private static final Pattern CALL = Pattern.compile("source\\s*=\\s*\"(?:\\.\\./)+modules/([a-z0-9-]+)\"");
    private static final Pattern CALL_OF_ANOTHER = Pattern.compile("source\\s*=\\s*\"\\.\\./([a-z0-9-]+)\"");
    private static final Pattern CORRECTION = Pattern.compile("\"\"\"(AWS [^\\n]*)\"\"\"");

    private EmulatedModules() {}

    /** The modules that a root applies, itself or by another module, by name. */
    public static Set<String> applied() {
        return withCalled(found(CALL, ROOTS, ".tf"));
    }

    /** The roots that apply a module, by name. */
    static List<String> rootsOf(String module) {
        return children(ROOTS).stream()
                .filter(root -> withCalled(found(CALL, root, ".tf")).contains(module))
                .map(root -> root.getFileName().toString())
                .toList();
    }

    /** What AWS does and moto does not, one sentence for each correction. */
    static List<String> corrections() {
        return found(CORRECTION, MOTO, ".py");
    }

    private static Set<String> withCalled(List<String> modules) {
        var all = new TreeSet<String>();
        modules.forEach(module -> {
            all.add(module);
            all.addAll(found(CALL_OF_ANOTHER, Modules.ROOT.resolve(module), ".tf"));
        });
        return all;
    }

    private static List<String> found(Pattern pattern, Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
