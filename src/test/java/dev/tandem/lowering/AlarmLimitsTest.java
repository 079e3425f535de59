package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When each alarm fires, as {@code alarm-limits.txt} lists it: an alarm on the wrong side of its limit is silent on the day it
 * is needed. The class that sets a limit names its source.
 */
class AlarmLimitsTest {

    private static final Map<String, String> SIGNS =
            Map.of("GreaterThanThreshold", ">", "GreaterThanOrEqualToThreshold", ">=", "LessThanThreshold", "<");

    private static final Path LIMITS = Path.of("src/test/resources/dev/tandem/lowering/alarm-limits.txt");

    private static final Topology EVERYTHING = everything();

    @ParameterizedTest(name = "in the {0} region {1} fires at {2}")
    @MethodSource("limits")
    void firesBeyondItsLimit(String region, String alarm, String condition) throws JsonProcessingException {
        assertThat(condition(alarms(region).path(alarm))).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void hasALimitInTheFileForEveryAlarm(String region) throws IOException {
        assertThat(alarms(region).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(limits().filter(limit -> limit.get()[0].equals(region))
                        .map(limit -> (String) limit.get()[1])
                        .toList());
    }

    static Stream<Arguments> limits() throws IOException {
        return Files.readAllLines(LIMITS).stream().map(line -> Arguments.of((Object[]) line.split(" \\| ")));
    }

    /** Such as {@code Minimum DaysToExpiry < 30, 1 of 1 x 86400 s, no data: missing}. */
    private static String condition(JsonNode alarm) {
        return "%s %s %s, %s of %s x %s s, no data: %s"
                .formatted(
                        watched(alarm),
                        SIGNS.get(alarm.path("comparison").asText()),
                        alarm.path("threshold").asText(),
                        alarm.path("datapoints"),
                        alarm.path("periods"),
                        alarm.path("period_seconds"),
                        alarm.path("missing").asText());
    }

    private static String watched(JsonNode alarm) {
        var metrics = alarm.path("metrics").properties().stream()
                .map(metric -> metric.getKey() + " = "
                        + metric.getValue().get("statistic").asText() + " "
                        + metric.getValue().get("name").asText())
                .collect(Collectors.joining(", "));
        var expression = alarm.path("expression").asText();
        return metrics.isEmpty() || expression.isEmpty()
                ? expression + metrics.replace("value = ", "")
                : expression + " where " + metrics;
    }

    private static JsonNode alarms(String region) throws JsonProcessingException {
        var document = Lowering.lower(EVERYTHING).stream()
                .filter(candidate -> candidate.name().equals("bank-" + region))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(document.json()).at("/module/operations/alarms");
    }

    private static Topology everything() {
        var ledger = postgres("ledger").storage(100, 200).instanceClass("db.m6g.large");
        var app = certificate("app.bank.example").in(publicZone("bank.example"));
        var transfers = queue("transfers").visibilityTimeout(minutes(10)).subscribedTo(topic("news"));
        return topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(ledger.replicaInRecovery(), mysql("pages").readReplicas(1))
                .with(auroraPostgres("books")
                        .version("16.8")
                        .instanceClass("db.r6g.large")
                        .globalDatabase())
                .with(auroraPostgres("elastic").serverless(1, 8))
                .with(fileSystem("files").burstingThroughput().replicaInRecovery())
                .with(fileSystem("papers").provisionedThroughput(64))
                .with(
                        search("products").storage(100),
                        rabbitMq("orders"),
                        activeMq("events").singleInstance("a test"))
                .with(mail("letters", "bank.example"), nodes("corda").hotCold().listens(tcp("p2p", 10002)))
                .with(transfers, queue("quick"), service("app").port(443).certificate(app))
                .with(loadBalancer("web").host("bank.example", service("prod").port(80)))
                .with(backupPlan("daily").covers(ledger.replicaInRecovery()))
                .alerts(alerts("operations").email(variable("operations_email")))
                .build();
    }
}
