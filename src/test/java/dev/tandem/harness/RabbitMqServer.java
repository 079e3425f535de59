package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A RabbitMQ server with its management API on loopback, which lives as long as this is open. */
public final class RabbitMqServer implements AutoCloseable {

    /** Who may do everything from the start. */
    public static final String USER = "tandem";

    /** That user's password. */
    public static final String FIRST_PASSWORD = "known-from-the-start";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<Process> processes;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RabbitMqServer(List<Process> processes, int port) {
        this.processes = processes;
        this.port = port;
    }

    /** A fresh server in an empty folder, or a skipped test that says in one line why there is none. */
    public static RabbitMqServer orSkip(Path folder) {
        var server = Stream.of(Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> Command.find("rabbitmq-server"));
        var mapper = Command.find("epmd");
        if (server.isEmpty() || mapper.isEmpty()) {
            var line = "Skipped: everything that needs a RabbitMQ server, because there is no rabbitmq-server here"
                    + " (apt-get install rabbitmq-server).";
            System.err.println(line);
            assumeTrue(false, line);
        }
        return start(folder, server.orElseThrow(), mapper.orElseThrow());
    }

    /** Where the management API answers. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Asks the management API, as a user. */
    public HttpResponse<String> send(String user, String password, String method, String path, String body) {
        var token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(endpoint().resolve(path))
                .header("authorization", "Basic " + token)
                .header("content-type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + path, e);
        }
    }

    @Override
    public void close() {
        var handles = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        handles.forEach(ProcessHandle::destroyForcibly);
        handles.forEach(handle -> handle.onExit().join());
    }

    private static RabbitMqServer start(Path folder, Path program, Path mapper) {
        try {
            var management = freePort();
            var mapping = freePort();
            configure(folder, management);
            // Ours, so that it ends with us: the server would leave one of its own running.
            var names = run(folder, Map.of(), mapper.toString(), "-address", "127.0.0.1", "-port", "" + mapping);
            var server = run(folder, environment(folder, mapping), program.toString());
            var rabbit = new RabbitMqServer(List.of(server, names), management);
            rabbit.awaitAnswer(folder);
            return rabbit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configure(Path folder, int management) throws IOException {
        Files.writeString(folder.resolve("plugins"), "[rabbitmq_management].\n");
        Files.writeString(folder.resolve("rabbitmq.conf"), """
                listeners.tcp.1 = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                default_user = %s
                default_pass = %s
                """.formatted(freePort(), management, USER, FIRST_PASSWORD));
    }

    private static Map<String, String> environment(Path folder, int mapping) throws IOException {
        return Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("ERL_EPMD_PORT", Integer.toString(mapping)),
                Map.entry("RABBITMQ_NODENAME", "tandem" + mapping + "@localhost"),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(freePort())),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        folder.resolve("plugins").toString()),
                Map.entry(
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"));
    }

    private static Process run(Path folder, Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitAnswer(Path folder) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        var server = processes.get(0);
        while (answer().isEmpty()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new AssertionError("RabbitMQ does not answer:\n" + Files.readString(folder.resolve("output")));
            }
            server.onExit()
                    .completeOnTimeout(server, 200, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private Optional<HttpResponse<String>> answer() {
        try {
            return Optional.of(send(USER, FIRST_PASSWORD, "GET", "/api/whoami", ""))
                    .filter(response -> response.statusCode() == 200);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
