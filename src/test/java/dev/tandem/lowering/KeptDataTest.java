package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.topology.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept for whoever has to restore it or to read it later, if a topology says nothing about it. */
class KeptDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"papers", "papers_replica"})
    void fileSystemsAreBackedUpInBothRegions(String call) throws JsonProcessingException {
        assertThat(call("coupling", call, fileSystem("papers").replicaInRecovery())
                        .get("backup")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void fileSystemsAreNotBackedUpOnceThatIsGivenUp() throws JsonProcessingException {
        assertThat(call("coupling", "papers", fileSystem("papers").withoutBackups("can be made again"))
                        .get("backup")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void databasesKeepBackupsForAWeekAndHaveAStandbyInBothRegions(String region) throws JsonProcessingException {
        var ledger = call(region, "ledger", postgres("ledger").replicaInRecovery());
        assertThat(ledger.at("/backup/retention_days").intValue()).isEqualTo(7);
        assertThat(ledger.get("multi_az").booleanValue()).isTrue();
    }

    @Test
    void databasesKeepWhatTheyAreAskedToKeep() throws JsonProcessingException {
        var ledger = postgres("ledger").backups(keptFor(days(35))).withoutStandby("a test");
        assertThat(call("primary", "ledger", ledger)
                        .at("/backup/retention_days")
                        .intValue())
                .isEqualTo(35);
        assertThat(call("primary", "ledger", ledger).get("multi_az").booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void clustersKeepBackupsInBothRegions(String region) throws JsonProcessingException {
        var books = auroraPostgres("books").globalDatabase().backups(keptFor(days(21)));
        assertThat(call(region, "books", books).at("/backup/retention_days").intValue())
                .isEqualTo(21);
    }

    @Test
    void searchDomainsHaveAStandbyZone() throws JsonProcessingException {
        assertThat(call("primary", "products", search("products"))
                        .get("multi_az_with_standby")
                        .booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "primary, app, log_retention_days",
        "recovery, app, log_retention_days",
        "primary, corda, log_retention_days",
        "recovery, corda, log_retention_days",
        "primary, orders, log_retention_days",
        "recovery, orders, log_retention_days",
        "primary, eks, log_retention_days",
        "recovery, eks, log_retention_days",
        "primary, network, flow_log_retention_days",
        "recovery, network, flow_log_retention_days"
    })
    void logsAreKeptForAQuarter(String region, String call, String argument) throws JsonProcessingException {
        var elements = new Element[] {service("app"), nodes("corda").hotCold(), rabbitMq("orders"), kubernetes("eks")};
        assertThat(call(region, call, elements).path(argument).intValue()).isEqualTo(90);
    }

    @Test
    void logsOfReleasesAreKeptForAYear() throws JsonProcessingException {
        var gate = releaseGate("publish").of(mysql("content").readReplicas(1).replicaInRecovery());
        assertThat(call("primary", "publish", gate).get("log_retention_days").intValue())
                .isEqualTo(365);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "key_replica"})
    void keysCanBeSavedForAMonthAfterTheyAreDeleted(String call) throws JsonProcessingException {
        assertThat(call("coupling", call, postgres("ledger"))
                        .get("deletion_window_days")
                        .intValue())
                .isEqualTo(30);
    }

    @Test
    void messagesThatAreGivenUpLeaveTheQueueAfterFiveTriesAndStayForDays() throws JsonProcessingException {
        var queue = call("primary", "orders", queue("orders"));
        assertThat(queue.get("max_receive_count").intValue()).isEqualTo(5);
        assertThat(queue.get("message_retention_seconds").intValue()).isEqualTo(345_600);
    }

    private static JsonNode call(String stack, String call, Element... elements) throws JsonProcessingException {
        var topology = topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(elements)
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json()).at("/module/" + call);
    }
}
