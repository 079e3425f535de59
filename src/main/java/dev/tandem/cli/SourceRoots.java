package dev.tandem.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders that packages begin in: that of {@code shop/Shop.java}, which is in the package shop, is the one above. */
final class SourceRoots {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private SourceRoots() {}

    /** The folders of these files' packages, in order, each once; files that are not where their package is are left out. */
    static List<Path> of(List<Path> files) {
        return files.stream()
                .flatMap(file -> of(file.toAbsolutePath().normalize()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Path> of(Path file) {
        var root = Optional.ofNullable(file.getParent());
        var names = List.of(packageOf(file).split("\\."));
        for (var i = names.size() - 1; i >= 0; i--) {
            var name = names.get(i);
            if (!name.isEmpty()) {
                root = root.filter(folder -> folder.endsWith(name)).map(Path::getParent);
            }
        }
        return root;
    }

    private static String packageOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(PACKAGE::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException fault) {
            return ""; // javac reads the file again, and says what is wrong with it
        }
    }
}
