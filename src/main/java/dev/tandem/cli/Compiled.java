package dev.tandem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a compilation in memory made.
 *
 * @param classes by name
 * @param sources the files that they are written in, by the name of the class
 */
record Compiled(SortedMap<String, byte[]> classes, SortedMap<String, Path> sources) {

    /**
     * The files that a resource, such as {@code bank/bootstrap.sh}, may be: they are in the folders of that package's
     * sources.
     */
    List<Path> neighbours(String resource) {
        return sources.entrySet().stream()
                .flatMap(entry -> neighbour(entry.getKey(), entry.getValue(), resource))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Path> neighbour(String type, Path source, String resource) {
        var prefix = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
        return Stream.of(resource)
                .filter(wanted -> wanted.startsWith(prefix))
                .map(wanted ->
                        source.resolveSibling(wanted.substring(prefix.length())).normalize())
                .filter(Files::isRegularFile);
    }
}
