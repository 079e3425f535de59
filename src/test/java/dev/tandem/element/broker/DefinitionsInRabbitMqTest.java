package dev.tandem.element.broker;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.classicQueue;
import static dev.tandem.Tandem.directExchange;
import static dev.tandem.Tandem.fanoutExchange;
import static dev.tandem.Tandem.hours;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.permission;
import static dev.tandem.Tandem.queuePolicy;
import static dev.tandem.Tandem.quorumQueue;
import static dev.tandem.Tandem.rabbitMq;
import static dev.tandem.Tandem.secret;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topicExchange;
import static dev.tandem.Tandem.topology;
import static dev.tandem.Tandem.vhost;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.harness.Command;
import dev.tandem.harness.RabbitMqServer;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The setup that the manual shows, run against a real RabbitMQ: what was described is there, and can be used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DefinitionsInRabbitMqTest {

    private static final Pattern SETUP = Pattern.compile("(?s)```bash\\n(# setup\\n.*?)```");
    private static final String OWN = "{\"username\": \"tandem\", \"password\": \"kept-in-the-secret\"}";
    private static final String CLERK = "{\"username\": \"clerk\", \"password\": \"for-the-clerk-alone\"}";

    @TempDir
    static Path folder;

    private RabbitMqServer server;

    @BeforeAll
    void start() throws IOException {
        server = RabbitMqServer.orSkip(Files.createDirectory(folder.resolve("server")));
        Files.writeString(
                folder.resolve("definitions.json"),
                Lowering.filesBeside(shop()).get("stacks/shop-primary/orders.definitions.json"));
        fakeSecrets();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void isSetUpByTheCommandsInTheManual() throws IOException {
        assertThat(setUp().orFail().output()).isEmpty();
    }

    @Test
    @Order(2)
    void leavesTheFirstPasswordUseless() {
        var answer = server.send("tandem", RabbitMqServer.FIRST_PASSWORD, "GET", "/api/whoami", "");
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void hasTheQueues() throws IOException {
        assertThat(rows("queues/shop", "name", "type", "durable"))
                .containsExactly("attic classic true", "given-up quorum true", "invoices quorum true");
    }

    @Test
    @Order(2)
    void hasTheExchanges() throws IOException {
        assertThat(rows("exchanges/shop", "name", "type", "durable"))
                .contains("events topic true", "given-up fanout true", "orders direct true");
    }

    @Test
    @Order(2)
    void hasTheBindings() throws IOException {
        assertThat(rows("bindings/shop", "source", "destination", "routing_key"))
                .filteredOn(row -> !row.startsWith(" "))
                .containsExactly("events invoices invoice.*", "events invoices order.#", "given-up given-up ");
    }

    @Test
    @Order(2)
    void hasThePermissions() throws IOException {
        assertThat(rows("permissions", "vhost", "user", "configure", "write", "read"))
                .contains("shop tandem .* .* .*", "shop clerk ^$ ^(events)$ ^(invoices)$");
    }

    @Test
    @Order(2)
    void hasThePolicies() throws IOException {
        assertThat(get("policies/shop").get(0).get("definition").toString())
                .isEqualTo("{\"dead-letter-exchange\":\"given-up\",\"delivery-limit\":5,\"max-length\":10000,"
                        + "\"message-ttl\":3600000}");
        assertThat(rows("policies/shop", "name", "pattern", "priority")).containsExactly("limits ^(invoices)$ 2");
    }

    @Test
    @Order(3)
    void changesNothingWhenItIsSetUpAgain() throws IOException {
        var before = everything();
        assertThat(setUp().orFail().output()).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void handsAMessageFromTheExchangeToTheQueue() throws IOException {
        var published = post("exchanges/shop/events/publish", """
                {"properties": {"delivery_mode": 2}, "routing_key": "order.new",
                 "payload": "one order", "payload_encoding": "string"}""");
        assertThat(published.get("routed").asBoolean()).isTrue();
        var received = post(
                "queues/shop/invoices/get",
                "{\"count\": 1, \"ackmode\": \"ack_requeue_false\", \"encoding\": \"auto\"}");
        assertThat(received.get(0).get("payload").asText()).isEqualTo("one order");
    }

    private static Topology shop() {
        var events = topicExchange("events");
        var last = fanoutExchange("given-up");
        var invoices = quorumQueue("invoices").boundTo(events, "order.#").boundTo(events, "invoice.*");
        var limits = queuePolicy("limits")
                .on(invoices)
                .messageTtl(hours(1))
                .maxLength(10_000)
                .deliveryLimit(5)
                .deadLettersTo(last);
        var clerk = permission(secret("clerk-login").username("clerk"));
        var broker = rabbitMq("orders")
                .vhost(vhost("shop")
                        .exchange(directExchange("orders"))
                        .queue(invoices, quorumQueue("given-up").boundTo(last), classicQueue("attic", "may be lost"))
                        .policy(limits)
                        .permission(clerk.reads(invoices).writes(events)));
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(broker)
                .build();
    }

    /** An aws command that knows two secrets. */
    private void fakeSecrets() throws IOException {
        var aws = Files.createDirectory(folder.resolve("bin")).resolve("aws");
        Files.writeString(aws, """
                #!/bin/sh
                case "$4" in
                  shop/orders/credentials) echo '%s' ;;
                  shop/clerk-login) echo '%s' ;;
                  *) exit 1 ;;
                esac
                """.formatted(OWN, CLERK));
        Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwx------"));
    }

    private Command.Result setUp() throws IOException {
        var manual = SETUP.matcher(Files.readString(Path.of("docs/rabbitmq.md")));
        assertThat(manual.find()).isTrue();
        var script = Files.writeString(folder.resolve("setup.sh"), "users=(shop/clerk-login)\n" + manual.group(1));
        var environment = Map.of(
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH"),
                "broker",
                server.endpoint().toString(),
                "first",
                RabbitMqServer.FIRST_PASSWORD,
                "own",
                "shop/orders/credentials",
                "definitions",
                folder.resolve("definitions.json").toString());
        return Command.run(folder, environment, List.of("bash", script.toString()));
    }

    private String everything() throws IOException {
        var all = new StringBuilder();
        for (var part : List.of("bindings", "exchanges", "permissions", "policies", "vhosts")) {
            all.append(rows(part, "vhost", "name", "source", "destination", "user", "definition", "arguments"));
        }
        return all.append(rows("queues", "name", "type", "arguments", "durable"))
                .toString();
    }

    private SortedSet<String> rows(String path, String... fields) throws IOException {
        var rows = new TreeSet<String>();
        get(path)
                .forEach(row -> rows.add(String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> row.path(field).isValueNode()
                                        ? row.path(field).asText()
                                        : row.path(field).toString())
                                .toList())));
        return rows;
    }

    private JsonNode get(String path) throws IOException {
        return json("GET", path, "");
    }

    private JsonNode post(String path, String body) throws IOException {
        return json("POST", path, body);
    }

    private JsonNode json(String method, String path, String body) throws IOException {
        var answer = server.send("tandem", "kept-in-the-secret", method, "/api/" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
