package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An AWS emulator on loopback, which lives as long as this is open. */
public final class Emulator implements AutoCloseable {

    private static final Path SERVER = Path.of("src/emulator/moto/server.py");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private Emulator(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A fresh emulator, or a skipped test that says in one line why there is none. */
    public static Emulator orSkip() {
        var python = Command.find("python3").filter(Emulator::hasMoto);
        if (python.isEmpty()) {
            var line = "Skipped: everything that needs an AWS emulator, because no python3 on the PATH has moto.";
            System.err.println(line);
            assumeTrue(false, line);
        }
        return start(python.orElseThrow());
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

    private static Emulator start(Path program) {
        try {
            var port = freePort();
            var log = Files.createTempFile("tandem-emulator", ".log").toFile();
            var command =
                    List.of(program.toString(), SERVER.toString(), "-H", "127.0.0.1", "-p", Integer.toString(port));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            var emulator = new Emulator(process, port);
            emulator.awaitAnswer();
            return emulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new AssertionError("The emulator does not answer on port " + port + ".");
            }
            process.onExit()
                    .completeOnTimeout(process, 100, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
