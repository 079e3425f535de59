package dev.tandem.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is run in a folder and waited for. */
public final class Command {

    private static final long MINUTES = 20;

    private Command() {}

    /** What came of a program: its exit code, and all it printed. */
    public record Result(List<String> command, int exit, String output) {

        /** The same result, if the program succeeded. */
        public Result orFail() {
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + " exited " + exit + ":\n" + output);
            }
            return this;
        }
    }

    /** Runs a program to its end, with more in its environment than there is; kills it when interrupted. */
    public static Result run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            var log = Files.createTempFile("tandem-command", ".log");
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            var process = builder.start();
            if (!ended(process)) {
                kill(process);
                throw new AssertionError(String.join(" ", command) + " did not end within " + MINUTES + " minutes.");
            }
            var output = Files.readString(log, StandardCharsets.UTF_8);
            Files.delete(log);
            return new Result(command, process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + process.info(), e);
        }
    }

    /** A program before what it started, lest it go on with the next. */
    private static void kill(Process process) {
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(handle -> handle.onExit().join());
    }

    /** The program of that name on the search path, or at that path. */
    public static Optional<Path> find(String program) {
        if (program.contains("/")) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
