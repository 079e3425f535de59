package dev.tandem.cli;

import dev.tandem.lowering.BroughtModules;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Terraform modules that stacks call: those on the class path, and those that elements bring. */
final class ModuleLibrary {

    private static final String ROOT = "/modules";
    private static final String FOLDER = "modules/";
    private static final Pattern CALL = Pattern.compile("source\\s*=\\s*\"\\.\\./([a-z0-9-]+)\"");

    private ModuleLibrary() {}

    /**
     * The files of the modules that the stacks of topologies call, by their path in the output folder.
     */
    static SortedMap<String, byte[]> files(List<Topology> topologies, List<Document> documents) {
        var brought = BroughtModules.of(topologies);
        var files = new TreeMap<String, byte[]>();
        documents.stream()
                .flatMap(document -> document.modules().stream())
                .map(ModuleCall::module)
                .distinct()
                .forEach(module -> {
                    var own = brought.get(module);
                    if (own == null) {
                        files.putAll(files(module));
                    } else {
                        own.forEach((path, bytes) -> files.put(FOLDER + module + "/" + path, bytes));
                    }
                });
        return files;
    }

    /** The files of a module and of those that it calls, by their path in the output folder. */
    private static SortedMap<String, byte[]> files(String module) {
        var files = own(module);
        var called = files.values().stream()
                .flatMap(file ->
                        CALL.matcher(new String(file, StandardCharsets.UTF_8)).results())
                .map(call -> call.group(1))
                .distinct()
                .toList();
        called.forEach(other -> files.putAll(files(other)));
        return files;
    }

    private static SortedMap<String, byte[]> own(String module) {
        var location = Objects.requireNonNull(
                ModuleLibrary.class.getResource(ROOT + "/" + module + "/main.tf"), "There is no module " + module);
        try {
            var uri = location.toURI();
            return uri.getScheme().equals("jar") ? inArchive(uri, module) : in(Path.of(uri), module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, byte[]> inArchive(URI uri, String module) throws IOException {
        var archive = URI.create(uri.toString().substring(0, uri.toString().indexOf("!/")));
        try (var files = FileSystems.newFileSystem(archive, Map.of())) {
            return in(files.getPath(ROOT, module, "main.tf"), module);
        }
    }

    private static SortedMap<String, byte[]> in(Path main, String module) throws IOException {
        var folder = Objects.requireNonNull(main.getParent());
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (var path : paths.sorted().toList()) {
                files.put(FOLDER + module + "/" + path.getFileName(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
