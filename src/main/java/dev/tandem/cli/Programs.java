package dev.tandem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of this machine that Tandem can make use of. */
final class Programs {

    private static final long SECONDS = 20;

    private Programs() {}

    /** The program of that name on the search path. */
    static Optional<Path> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(System.getProperty("path.separator")))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The first line that a program prints, if it succeeds. */
    static Optional<String> firstLine(List<String> command) {
        return output(command)
                .flatMap(
                        output -> output.lines().filter(line -> !line.isBlank()).findFirst());
    }

    /** What a program prints, without its messages, if it succeeds. */
    static Optional<String> output(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            return Optional.of(output);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
