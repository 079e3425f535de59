package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** An AWS emulator on loopback, which lives as long as this is open. */
public final class Emulator implements AutoCloseable {

    private static final Optional<Path> PYTHON = Command.find("python3").filter(Emulator::hasMoto);
    private static final Path SERVER = Path.of("src/emulator/moto/server.py");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PORT = Pattern.compile("Running on http://127\\.0\\.0\\.1:(\\d+)\\s");

    private final Process process;
    private final int port;

    private Emulator(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A fresh emulator, or a skipped test that says in one line why there is none. */
    public static Emulator orSkip() {
        if (PYTHON.isEmpty()) {
            var line = "Skipped: everything that needs an AWS emulator, because no python3 on the PATH has moto.";
            System.err.println(line);
            assumeTrue(false, line);
        }
        return start(PYTHON.orElseThrow());
    }

    private static boolean hasMoto(Path python) {
        var probe = List.of(python.toString(), "-c", "import moto.server");
        return Command.run(Path.of("."), Map.of(), probe).exit() == 0;
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What makes Terraform talk to it instead of AWS. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint().toString(),
                "AWS_ACCESS_KEY_ID", "mock_access_key",
                "AWS_SECRET_ACCESS_KEY", "mock_secret_key",
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Several may start at the same time, so each takes a port that is free and says which. */
    private static Emulator start(Path program) {
        try {
            var log = Files.createTempFile("tandem-emulator", ".log");
            var command = List.of(program.toString(), SERVER.toString(), "-H", "127.0.0.1", "-p", "0");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Emulator(process, awaitPort(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int awaitPort(Process process, Path log) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            var port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            process.onExit()
                    .completeOnTimeout(process, 100, TimeUnit.MILLISECONDS)
                    .join();
        }
        process.destroyForcibly();
        throw new AssertionError("The emulator says nowhere where it listens:\n" + Files.readString(log));
    }
}
