package dev.tandem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where topologies are defined, in words that are the same in every clone: a file seen from the root of its repository,
 * which has a {@code .git} or a {@code tandem.properties}; else the name of a class. Where Tandem runs makes no difference.
 */
final class Definitions {

    private static final String SUFFIX = ".java";

    private Definitions() {}

    /** Where a topology is defined. */
    static String of(Defined defined) {
        return defined.source()
                .filter(source -> root(source).isPresent())
                .map(Definitions::of)
                .orElse(defined.type());
    }

    /** A source file, seen from its root, or its name if it has none. */
    static String of(Path source) {
        var file = source.toAbsolutePath().normalize();
        var path = root(source).map(root -> root.relativize(file)).orElse(file.getFileName());
        return path.toString().replace('\\', '/');
    }

    /** Whether a definition is a file. */
    static boolean isFile(String definition) {
        return definition.endsWith(SUFFIX);
    }

    /** The folder that a source file is seen from. */
    static Optional<Path> root(Path source) {
        var file = source.toAbsolutePath().normalize();
        return Stream.of(".git", Project.FILE)
                .flatMap(mark -> above(file, mark).stream())
                .findFirst();
    }

    private static Optional<Path> above(Path file, String mark) {
        return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(mark)))
                .findFirst();
    }
}
