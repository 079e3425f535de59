package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void writesNothingThatIsUsual() throws JsonProcessingException {
        var primary = call(postgres("ledger").replicaInRecovery(), "primary");
        assertThat(primary.has("maintenance_window")).isFalse();
        assertThat(primary.has("apply_immediately")).isFalse();
        assertThat(primary.has("parameters")).isFalse();
        assertThat(primary.has("certificate_authority")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sun:03:00-sun:04:00, tue:03:00-tue:04:00, wed:03:00-wed:04:00",
        "fri:23:30-sat:01:30, sun:23:30-mon:01:30, mon:23:30-tue:01:30",
        "mon:12:00-mon:12:30, wed:12:00-wed:12:30, thu:12:00-thu:12:30"
    })
    void windowsOfReadersAndOfTheRecoveryRegionAreOnOtherDays(String window, String readers, String recovery)
            throws JsonProcessingException {
        var database = postgres("ledger").readReplicas(1).replicaInRecovery().maintenanceWindow(window);
        assertThat(call(database, "primary").at("/maintenance_window").asText()).isEqualTo(window);
        assertThat(call(database, "primary").at("/reader_maintenance_window").asText())
                .isEqualTo(readers);
        assertThat(call(database, "recovery").at("/maintenance_window").asText())
                .isEqualTo(recovery);
    }

    @Test
    void theSecondaryClusterHasItsWindowOnAnotherDay() throws JsonProcessingException {
        var cluster = auroraPostgres("ledger").globalDatabase().maintenanceWindow("tue:22:00-tue:23:00");
        assertThat(call(cluster, "primary").at("/maintenance_window").asText()).isEqualTo("tue:22:00-tue:23:00");
        assertThat(call(cluster, "recovery").at("/maintenance_window").asText()).isEqualTo("fri:22:00-fri:23:00");
    }

    @Test
    void settingsReachBothRegions() throws JsonProcessingException {
        var database = postgres("ledger")
                .replicaInRecovery()
                .applyImmediately()
                .certificateAuthority("rds-ca-rsa2048-g1")
                .parameter("max_connections", "500")
                .dynamicParameter("work_mem", "65536");
        for (var side : new String[] {"primary", "recovery"}) {
            var call = call(database, side);
            assertThat(call.at("/apply_immediately").asBoolean()).isTrue();
            assertThat(call.at("/certificate_authority").asText()).isEqualTo("rds-ca-rsa2048-g1");
            assertThat(call.at("/parameters"))
                    .hasToString("{\"max_connections\":{\"apply_method\":\"pending-reboot\",\"value\":\"500\"},"
                            + "\"work_mem\":{\"apply_method\":\"immediate\",\"value\":\"65536\"}}");
        }
    }

    @Test
    void settingsOfAClusterReachBothRegions() throws JsonProcessingException {
        var cluster = auroraMysql("ledger")
                .globalDatabase()
                .applyImmediately()
                .certificateAuthority("rds-ca-ecc384-g1")
                .parameter("binlog_format", "ROW")
                .dynamicParameter("max_connections", "500");
        for (var side : new String[] {"primary", "recovery"}) {
            var call = call(cluster, side);
            assertThat(call.at("/apply_immediately").asBoolean()).isTrue();
            assertThat(call.at("/certificate_authority").asText()).isEqualTo("rds-ca-ecc384-g1");
            assertThat(call.at("/cluster_parameters/binlog_format/apply_method").asText())
                    .isEqualTo("pending-reboot");
            assertThat(call.at("/cluster_parameters/max_connections/apply_method")
                            .asText())
                    .isEqualTo("immediate");
        }
    }

    @Test
    void theLastCallOfAParameterCounts() throws JsonProcessingException {
        var database = postgres("ledger").parameter("work_mem", "1").dynamicParameter("work_mem", "2");
        assertThat(call(database, "primary").at("/parameters"))
                .hasToString("{\"work_mem\":{\"apply_method\":\"immediate\",\"value\":\"2\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunday", "sun:4:00-sun:5:00", "sun:04:00", "SUN:04:00-SUN:05:00", "sun:24:00-mon:01:00"})
    void aWindowHasTheFormOfRds(String window) {
        assertThatThrownBy(() -> postgres("ledger").maintenanceWindow(window))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("is not a maintenance window: give a start and an end in UTC");
    }

    @ParameterizedTest
    @CsvSource({"sun:04:00-sun:04:29, 29", "sun:04:00-sun:04:00, 0", "sun:04:00-mon:04:00, 1440"})
    void aWindowIsNeitherTooShortNorADayLong(String window, int minutes) {
        assertThatThrownBy(() -> auroraPostgres("ledger").maintenanceWindow(window))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("is " + minutes + " minutes long: RDS needs at least 30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sun:02:00-sun:03:00",
                "sun:02:59-sun:04:00",
                "sun:01:00-sun:02:01",
                "sun:23:00-mon:02:30",
                "sun:02:10-sun:02:50",
                "sun:03:30-mon:02:30"
            })
    void aWindowKeepsClearOfTheBackups(String window) {
        assertThatThrownBy(() -> postgres("ledger").maintenanceWindow(window))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("overlaps the backup window, 02:00-03:00 UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sun:03:00-mon:02:00", "sun:01:00-sun:02:00"})
    void aWindowMayTouchTheBackups(String window) throws JsonProcessingException {
        assertThat(call(postgres("ledger").maintenanceWindow(window), "primary")
                        .at("/maintenance_window")
                        .asText())
                .isEqualTo(window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Max_Connections", "max connections ", "max-connections"})
    void aParameterHasANameOfRds(String name) {
        assertThatThrownBy(() -> postgres("ledger").parameter(name, "500"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("is not the name of an engine parameter");
    }

    @Test
    void aParameterOfSqlServerHasSpaces() throws JsonProcessingException {
        var database = sqlServer("ledger").parameter("max degree of parallelism", "4");
        assertThat(call(database, "primary").at("/parameters").has("max degree of parallelism"))
                .isTrue();
    }

    @Test
    void aParameterHasAValue() {
        assertThatThrownBy(() -> auroraMysql("ledger").parameter("max_connections", " "))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("cannot be blank: give one, or leave the call out for its default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rds.force_ssl", "require_secure_transport"})
    void tlsCannotBeTurnedOff(String name) {
        assertThatThrownBy(() -> mysql("ledger").dynamicParameter(name, "0"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("is always set so that clients have to use TLS: leave the call out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rds-ca-2019", "rsa2048", ""})
    void anAuthorityIsOneThatIsInUse(String identifier) {
        assertThatThrownBy(() -> postgres("ledger").certificateAuthority(identifier))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("is not a certificate authority of RDS that is in use");
    }

    @Test
    void aNewPasswordReachesSecretAndDatabaseByTheSameNumber() throws JsonProcessingException {
        for (var ledger : new Dependency[] {
            postgres("ledger").replicaInRecovery().passwordVersion(2),
            auroraPostgres("ledger").globalDatabase().passwordVersion(2)
        }) {
            assertThat(call(ledger, "coupling", "ledger_credentials")
                            .at("/password_version")
                            .asInt())
                    .isEqualTo(2);
            assertThat(call(ledger, "primary")
                            .at("/credentials/password_version")
                            .asInt())
                    .isEqualTo(2);
            assertThat(call(ledger, "recovery").has("credentials")).isFalse();
        }
    }

    @Test
    void passwordsCountFromOne() throws JsonProcessingException {
        assertThat(call(postgres("ledger"), "primary")
                        .at("/credentials/password_version")
                        .asInt())
                .isEqualTo(1);
        assertThatThrownBy(() -> postgres("ledger").passwordVersion(0))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("Password version 0 is not allowed: versions count from 1.");
    }

    private static JsonNode call(Dependency ledger, String stack) throws JsonProcessingException {
        return call(ledger, stack, "ledger");
    }

    private static JsonNode call(Dependency ledger, String stack, String call) throws JsonProcessingException {
        var topology = topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(service("accounts").uses(ledger))
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json()).at("/module/" + call);
    }
}
