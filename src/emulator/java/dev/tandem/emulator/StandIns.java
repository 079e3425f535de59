package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Modules that the emulator cannot apply, in a copy of what was emitted: each keeps its variables and is given outputs
 * that look like its own, so that the rest of a system is applied as it is.
 */
final class StandIns {

    private static final Path ALL = Path.of("src/emulator/stand-ins");
    private static final Pattern OUTPUT = Pattern.compile("(?m)^output \"([^\"]+)\"");

    private StandIns() {}

    /** Puts stand-ins in place of what modules hold; tells which. */
    static List<String> into(Path modules) {
        return files(ALL).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> Files.isDirectory(modules.resolve(name)))
                .map(name -> replaced(name, modules.resolve(name)))
                .toList();
    }

    private static String replaced(String name, Path module) {
        var outputs = outputs(module);
        files(module).stream()
                .filter(file -> !file.getFileName().toString().matches("(variables|versions).*"))
                .forEach(StandIns::delete);
        files(ALL.resolve(name)).forEach(file -> copy(file, module.resolve(file.getFileName())));
        assertThat(outputs(module)).as("outputs of the stand-in for " + name).isEqualTo(outputs);
        return name;
    }

    private static String outputs(Path module) {
        return files(module).stream()
                .flatMap(file -> OUTPUT.matcher(text(file)).results())
                .map(found -> found.group(1))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Path> files(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
