package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void oracleHasItsLicenceAndSystemIdentifier() throws JsonProcessingException {
        var call = call(oracle("stock"), "primary", "stock");
        assertThat(call.at("/engine").asText()).isEqualTo("oracle-se2");
        assertThat(call.at("/license_model").asText()).isEqualTo("license-included");
        assertThat(call.at("/database_name").asText()).isEqualTo("ORCL");
        assertThat(call.at("/instance_class").asText()).isEqualTo("db.r6i.large");
    }

    @Test
    void oracleTakesALicenceOfTheUsers() throws JsonProcessingException {
        var call = call(oracle("stock").bringYourOwnLicense(), "primary", "stock");
        assertThat(call.at("/license_model").asText()).isEqualTo("bring-your-own-license");
    }

    @Test
    void aReplicaOfOracleIsMountedUnlessItServesReads() throws JsonProcessingException {
        var mounted = oracle("stock").enterpriseEdition().replicaInRecovery();
        assertThat(call(mounted, "recovery", "stock").at("/replica_mode").asText())
                .isEqualTo("mounted");
        assertThat(call(mounted.activeDataGuard(), "recovery", "stock")
                        .at("/replica_mode")
                        .asText())
                .isEqualTo("open-read-only");
        assertThat(call(mounted, "recovery", "stock").has("license_model")).isFalse();
    }

    @Test
    void sqlServerHasNoFirstDatabase() throws JsonProcessingException {
        var database = sqlServer("stock").enterpriseEdition().replicaInRecovery();
        assertThat(call(database, "primary", "stock").has("database_name")).isFalse();
        assertThat(call(database, "primary", "accounts").at("/parameters").has("stock/database"))
                .isFalse();
        assertThat(call(database, "recovery", "stock").has("replica_mode")).isFalse();
    }

    @Test
    void copiesOfBackupsAreMadeInTheRecoveryRegion() throws JsonProcessingException {
        var call = call(sqlServer("stock").backupsInRecovery(), "recovery", "stock");
        assertThat(call.at("/source").asText()).isEqualTo("../../modules/rds-backups");
        assertThat(call.at("/source_instance_arn").asText())
                .isEqualTo("arn:aws:rds:eu-south-1:${data.aws_caller_identity.current.account_id}:db:bank-stock");
        assertThat(call.at("/retention_days").asInt()).isEqualTo(7);
    }

    @Test
    void servicesFindReadersInBothRegions() throws JsonProcessingException {
        var database = mariadb("stock").readReplicas(2).replicaInRecovery();
        assertThat(call(database, "primary", "stock").at("/readers"))
                .hasToString("{\"1\":{\"zone_id\":\"eus1-az1\"},\"2\":{\"zone_id\":\"eus1-az2\"}}");
        assertThat(call(database, "recovery", "stock").has("readers")).isFalse();
        assertThat(readers(database, "primary")).isEqualTo("${join(\",\", values(module.stock.reader_addresses))}");
        assertThat(readers(database, "recovery")).isEqualTo("${module.stock.address}");
    }

    @Test
    void optionsAndRatesReachBothRegions() throws JsonProcessingException {
        var database = mariadb("stock")
                .storage(400, 800)
                .rate(12_000, 500)
                .option("MARIADB_AUDIT_PLUGIN", Map.of("SERVER_AUDIT_EVENTS", "CONNECT"))
                .replicaInRecovery();
        for (var side : new String[] {"primary", "recovery"}) {
            var call = call(database, side, "stock");
            assertThat(call.at("/options"))
                    .hasToString("{\"MARIADB_AUDIT_PLUGIN\":{\"settings\":{\"SERVER_AUDIT_EVENTS\":\"CONNECT\"}}}");
            assertThat(call.at("/storage"))
                    .hasToString("{\"iops\":12000,\"max_size_gb\":800,\"size_gb\":400,\"throughput\":500}");
        }
    }

    private static String readers(Database database, String stack) throws JsonProcessingException {
        return call(database, stack, "accounts")
                .at("/parameters")
                .get("stock/reader_hosts")
                .asText();
    }

    private static JsonNode call(Database database, String stack, String call) throws JsonProcessingException {
        var topology = topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(service("accounts").uses(database))
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json()).at("/module/" + call);
    }
}
