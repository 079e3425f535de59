package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class AuroraLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theGlobalDatabaseIsMadeBeforeEitherRegion() throws JsonProcessingException {
        var global = call(global(), "coupling", "ledger_global");
        assertThat(global.at("/source").asText()).isEqualTo("../../modules/aurora-global");
        assertThat(global.at("/name").asText()).isEqualTo("bank-ledger");
        assertThat(global.at("/engine_version").asText()).isEqualTo("17.7");
        assertThat(global.at("/providers/aws").asText()).isEqualTo("aws.primary");
    }

    @Test
    void thePrimaryClusterHasCredentials() throws JsonProcessingException {
        var primary = call(global(), "primary", "ledger");
        assertThat(primary.at("/name").asText()).isEqualTo("bank-ledger-eu-south-1");
        assertThat(primary.at("/credentials/username").asText()).isEqualTo("tandem");
        assertThat(primary.at("/global_database")).hasToString("{\"identifier\":\"bank-ledger\"}");
        assertThat(primary.at("/instances"))
                .hasToString("{\"1\":{\"promotion_tier\":0,\"zone\":\"eus1-az1\"},"
                        + "\"2\":{\"promotion_tier\":1,\"zone\":\"eus1-az2\"}}");
    }

    @Test
    void theSecondaryClusterNamesItsPrimaryAndHasNoCredentials() throws JsonProcessingException {
        var secondary = call(global(), "recovery", "ledger");
        assertThat(secondary.at("/name").asText()).isEqualTo("bank-ledger-eu-central-1");
        assertThat(secondary.has("credentials")).isFalse();
        assertThat(secondary.has("database_name")).isFalse();
        assertThat(secondary.at("/global_database/primary/cluster_arn").asText())
                .isEqualTo("arn:aws:rds:eu-south-1:${data.aws_caller_identity.current.account_id}"
                        + ":cluster:bank-ledger-eu-south-1");
    }

    @Test
    void theSecondaryClusterGrowsWhenItTakesOver() throws JsonProcessingException {
        var instances = call(global(), "recovery", "ledger").at("/instances").asText();
        assertThat(instances)
                .isEqualTo("${var.role == \"active\" ? { \"1\" = { \"promotion_tier\" = 0, \"zone\" = \"euc1-az1\" },"
                        + " \"2\" = { \"promotion_tier\" = 1, \"zone\" = \"euc1-az2\" } }"
                        + " : { \"1\" = { \"promotion_tier\" = 0, \"zone\" = \"euc1-az1\" } }}");
    }

    @Test
    void aClusterInOneRegionIsInNoGlobalDatabase() throws JsonProcessingException {
        var alone = bank(auroraMysql("ledger"));
        assertThat(call(alone, "primary", "ledger").has("global_database")).isFalse();
        assertThat(call(alone, "recovery", "ledger").isMissingNode()).isTrue();
        assertThat(call(alone, "coupling", "ledger_global").isMissingNode()).isTrue();
    }

    @Test
    void serverlessInstancesHaveBounds() throws JsonProcessingException {
        var cluster = auroraPostgres("ledger")
                .serverless(2, 16)
                .globalDatabase()
                .inRecovery(recovery -> recovery.serverless(1, 16).instances(2));
        assertThat(call(bank(cluster), "primary", "ledger").at("/serverless"))
                .hasToString("{\"max_capacity\":16,\"min_capacity\":2}");
        var secondary = call(bank(cluster), "recovery", "ledger");
        assertThat(secondary.at("/serverless")).hasToString("{\"max_capacity\":16,\"min_capacity\":1}");
        assertThat(secondary.at("/instance_class").asText()).isEqualTo("db.serverless");
        assertThat(secondary.at("/instances").size()).isEqualTo(2);
    }

    @Test
    void aServiceFindsWriterAndReaders() throws JsonProcessingException {
        var primary = call(global(), "primary", "accounts").at("/parameters");
        assertThat(primary.get("ledger/host").asText()).isEqualTo("${module.ledger.endpoint}");
        assertThat(primary.get("ledger/reader_host").asText()).isEqualTo("${module.ledger.reader_endpoint}");
        assertThat(primary.get("ledger/access").asText()).isEqualTo("read-write");
        var clients = call(global(), "primary", "ledger").at("/clients/accounts");
        assertThat(clients.asText()).isEqualTo("${module.accounts.security_group_id}");
    }

    @Test
    void aServiceReadsInTheRecoveryRegionUntilItTakesOver() throws JsonProcessingException {
        var parameters = call(global(), "recovery", "accounts").at("/parameters");
        assertThat(parameters.get("ledger/host").asText())
                .isEqualTo("${var.role == \"active\" ? module.ledger.endpoint : module.ledger.reader_endpoint}");
        assertThat(parameters.get("ledger/reader_host").asText()).isEqualTo("${module.ledger.reader_endpoint}");
        assertThat(parameters.get("ledger/secret_arn").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.ledger_credentials.arn}");
    }

    @Test
    void onlyTheSecondaryClusterForwardsWrites() throws JsonProcessingException {
        var forwarding = bank(auroraPostgres("ledger").globalDatabase().writeForwarding());
        assertThat(call(forwarding, "recovery", "ledger")
                        .at("/write_forwarding")
                        .asBoolean())
                .isTrue();
        assertThat(call(forwarding, "primary", "ledger").has("write_forwarding"))
                .isFalse();
        assertThat(call(global(), "recovery", "ledger").has("write_forwarding")).isFalse();
    }

    @Test
    void aServiceMayWriteInTheRecoveryRegionWhereWritesAreForwarded() throws JsonProcessingException {
        var forwarding = bank(auroraPostgres("ledger").globalDatabase().writeForwarding());
        assertThat(call(forwarding, "recovery", "accounts")
                        .at("/parameters")
                        .get("ledger/access")
                        .asText())
                .isEqualTo("read-write");
        assertThat(call(global(), "recovery", "accounts")
                        .at("/parameters")
                        .get("ledger/access")
                        .asText())
                .isEqualTo("${var.role == \"active\" ? \"read-write\" : \"read-only\"}");
    }

    private static Topology global() {
        return bank(auroraPostgres("ledger").globalDatabase());
    }

    private static Topology bank(AuroraCluster ledger) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(service("accounts").uses(ledger))
                .build();
    }

    private static JsonNode call(Topology topology, String stack, String call) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json()).at("/module/" + call);
    }
}
