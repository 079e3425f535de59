package dev.tandem.emulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.harness.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What every request to the emulator passes: it reads from the signature for which region a request is, counts it, and
 * lets none through to a region that is dark.
 */
final class Border implements AutoCloseable {

    /** The JDK sets these itself, or they hold for one connection only. */
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    private static final int UNAVAILABLE = 503;
    private static final String REFUSAL = "<ErrorResponse><Error><Type>Receiver</Type><Code>ServiceUnavailable</Code>"
            + "<Message>%s is dark.</Message></Error></ErrorResponse>";

    private final Emulator emulator;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Accelerators accelerators = new Accelerators();
    private final SortedMap<String, Integer> requests = new TreeMap<>();
    private volatile Optional<String> dark = Optional.empty();
    private volatile Gate gate = Gate.OPEN;

    private Border(Emulator emulator, HttpServer server) {
        this.emulator = emulator;
        this.server = server;
    }

    /** A border on loopback, through which the emulator is reached from now on. */
    static Border before(Emulator emulator) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var border = new Border(emulator, server);
            server.createContext("/", border::pass);
            server.setExecutor(border.workers);
            server.start();
            return border;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * What makes Terraform and the AWS command line talk to the emulator through it. It is their proxy as well, because
     * providers from 6.23 on call S3 Control by a host name that begins with the account, which does not resolve.
     */
    Map<String, String> environment() {
        var environment = new HashMap<>(emulator.environment());
        environment.put("AWS_ENDPOINT_URL", endpoint().toString());
        environment.put("HTTP_PROXY", endpoint().toString());
        environment.put("NO_PROXY", endpoint().getHost());
        return environment;
    }

    /** Refuses every request to a region from now on, and counts anew. */
    void startOutage(String region) {
        dark = Optional.of(region);
        forget();
    }

    /** Lets everything through again, and counts anew. */
    void light() {
        dark = Optional.empty();
        forget();
    }

    /** Whether no region is dark. */
    boolean lit() {
        return dark.isEmpty();
    }

    /** Has requests wait at a gate. */
    void put(Gate other) {
        gate = other;
    }

    /** How many requests there were since the light last changed, by region. */
    synchronized SortedMap<String, Integer> requests() {
        return new TreeMap<>(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private synchronized void forget() {
        requests.clear();
    }

    private synchronized void count(Signature signature) {
        requests.merge(signature.region(), 1, Integer::sum);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            decide(exchange);
        } catch (IOException e) {
            System.err.println("Border: " + exchange.getRequestURI() + " was cut short: " + e + ".");
            throw e;
        } catch (InterruptedException e) {
            // The border is closed, and nobody waits for an answer.
            Thread.currentThread().interrupt();
        }
    }

    private void decide(HttpExchange exchange) throws IOException, InterruptedException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery());
        var signature = Signature.of(headers, query);
        count(signature);
        gate.pass(Optional.ofNullable(headers.getFirst("X-Amz-Target"))
                .orElse(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath()));
        if (dark.filter(signature.region()::equals).isPresent()) {
            answer(exchange, UNAVAILABLE, REFUSAL.formatted(signature.region()));
            return;
        }
        if (signature.service().equals("globalaccelerator")) {
            accelerate(exchange, body);
            return;
        }
        forward(exchange, body);
    }

    /** The emulator has no Global Accelerator. */
    private void accelerate(HttpExchange exchange, byte[] body) throws IOException {
        var target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                .orElse("");
        var answer = accelerators.answer(target, new String(body, StandardCharsets.UTF_8));
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        answer(exchange, answer.status(), answer.json());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(atTheEmulator(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> passesOn(header.getKey()))
                .forEach(header -> header.getValue().forEach(value -> request.header(header.getKey(), value)));
        back(exchange, client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** The same path and query; a request that comes as to a proxy names a host as well. */
    private URI atTheEmulator(URI requested) {
        var query = Optional.ofNullable(requested.getRawQuery()).map(text -> "?" + text);
        return URI.create(emulator.endpoint() + requested.getRawPath() + query.orElse(""));
    }

    private static void back(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        var headers = exchange.getResponseHeaders();
        response.headers().map().forEach((name, values) -> copy(headers, name, values));
        if (exchange.getRequestMethod().equals("HEAD")) {
            response.headers().firstValue("content-length").ifPresent(length -> headers.set("Content-Length", length));
        }
        var body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void copy(Headers headers, String name, List<String> values) {
        if (passesOn(name)) {
            headers.put(name, List.copyOf(values));
        }
    }

    private static boolean passesOn(String header) {
        return !OF_ONE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }
}
