package dev.tandem.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where source files are, by their names, as far as a name is enough. */
final class SourcePaths {

    private SourcePaths() {}

    /** The paths, from the folder that Tandem runs in if they are inside of it; names that two files share are left out. */
    static Map<String, String> of(List<Path> files) {
        var paths = new TreeMap<String, String>();
        var twice = new HashSet<String>();
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            var path = fromHere(file);
            if (!path.equals(paths.getOrDefault(name, path))) {
                twice.add(name);
            }
            paths.put(name, path);
        }
        paths.keySet().removeAll(twice);
        return paths;
    }

    private static String fromHere(Path file) {
        var here = Path.of("").toAbsolutePath();
        var path = file.toAbsolutePath().normalize();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
