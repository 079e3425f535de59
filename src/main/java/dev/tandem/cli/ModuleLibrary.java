package dev.tandem.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Terraform modules that come with Tandem, on its class path. */
final class ModuleLibrary {

    private static final String ROOT = "/modules";

    private ModuleLibrary() {}

    /** The files of a module, by their path in the output folder. */
    static SortedMap<String, byte[]> files(String module) {
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
                files.put("modules/" + module + "/" + path.getFileName(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
