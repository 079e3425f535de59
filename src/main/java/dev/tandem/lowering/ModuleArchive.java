package dev.tandem.lowering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The modules in a jar. All are read at once, because opening a jar takes longer than reading its modules. */
final class ModuleArchive {

    private static final Pattern FILE = Pattern.compile("modules/([^/]+)/[^/]+");

    private ModuleArchive() {}

    /** The files of each module by their path, by the name of the module. */
    static Map<String, SortedMap<String, byte[]>> modules(Path jar) {
        var modules = new TreeMap<String, SortedMap<String, byte[]>>();
        try (var archive = new ZipFile(jar.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var file = FILE.matcher(entry.getName());
                if (file.matches()) {
                    modules.computeIfAbsent(file.group(1), name -> new TreeMap<>())
                            .put(entry.getName(), archive.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }
}
