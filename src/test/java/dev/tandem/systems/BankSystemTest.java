package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import bank.Bank;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.rules.Rules;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference documents ask of the bank, in the stacks that its example compiles to. */
class BankSystemTest {

    private static final List<String> REGIONS = List.of("primary", "recovery");
    private static final List<String> SERVERS = List.of("accounts", "discounts", "transactions");

    @Test
    void hasOneProviderPerRegionalStackAndGlobalThingsOnce() {
        assertThat(stack("primary").at("/provider/aws")).hasSize(1);
        assertThat(stack("primary").at("/provider/aws/0/region").asText()).isEqualTo("eu-south-1");
        assertThat(stack("recovery").at("/provider/aws")).hasSize(1);
        assertThat(stack("recovery").at("/provider/aws/0/region").asText()).isEqualTo("eu-central-1");
        assertThat(names(stack("global").at("/module"))).containsExactly("edge", "web");
    }

    @ParameterizedTest
    @CsvSource({"transactions, 8081", "accounts, 8082", "discounts, 8083"})
    void hasThreeServersOnTheirPortsInBothRegions(String server, int port) {
        for (var region : REGIONS) {
            var modules = stack(region).at("/module");
            assertThat(modules.at("/" + server + "/port").asInt()).isEqualTo(port);
            var balancer = modules.at("/" + server + "_load_balancer");
            assertThat(balancer.at("/port").asInt()).isEqualTo(port);
            assertThat(balancer.at("/targets/" + server + "/port").asInt()).isEqualTo(port);
            assertThat(balancer.at("/internal").booleanValue()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void chainsSecurityGroupsFromClientsToTheLedger(String region) {
        var modules = stack(region).at("/module");
        for (var server : SERVERS) {
            assertThat(modules.at("/" + server + "/load_balancer/security_group_id")
                            .asText())
                    .isEqualTo("${module." + server + "_load_balancer.security_group_id}");
            assertThat(names(modules.at("/" + server + "/destinations"))).containsExactly("ledger");
            assertThat(modules.at("/" + server).has("bastions")).isFalse();
        }
        assertThat(names(modules.at("/ledger/clients"))).isEqualTo(SERVERS);
    }

    @Test
    void runsTwoInstancesAndOneStandsByWithRoomForMore() {
        for (var server : SERVERS) {
            assertThat(stack("primary").at("/module/" + server + "/capacity").toString())
                    .isEqualTo("{\"desired\":2,\"max\":4,\"min\":2}");
            var standby = stack("recovery").at("/module/" + server + "/capacity");
            assertThat(standby.at("/desired").asText()).isEqualTo("${var.role == \"active\" ? 2 : 1}");
            assertThat(standby.at("/max").asInt()).isEqualTo(4);
        }
    }

    @Test
    void listensOncePerServerOnOneAccelerator() {
        var listeners = stack("global").at("/module/edge/listeners");
        assertThat(names(listeners)).isEqualTo(SERVERS);
        assertThat(listeners).allSatisfy(listener -> {
            assertThat(listener.at("/endpoints/primary/region").asText()).isEqualTo("eu-south-1");
            assertThat(listener.at("/endpoints/primary/dial").asText()).endsWith("? 0 : 100}");
            assertThat(listener.at("/endpoints/recovery/region").asText()).isEqualTo("eu-central-1");
            assertThat(listener.at("/endpoints/recovery/dial").asText()).endsWith("? 100 : 0}");
        });
    }

    @Test
    void keepsTheLedgerWithAStandbyAndBackups() {
        var ledger = stack("primary").at("/module/ledger");
        assertThat(ledger.at("/engine").asText()).isEqualTo("postgres");
        assertThat(ledger.at("/multi_az").booleanValue()).isTrue();
        assertThat(ledger.at("/backup/retention_days").asInt()).isEqualTo(14);
    }

    @Test
    void followsTheLedgerByItsArnAndWithNothingThatOnlyASourceHas() {
        var replica = stack("recovery").at("/module/ledger");
        assertThat(replica.at("/replicate_source_arn").asText()).startsWith("arn:aws:rds:eu-south-1:");
        assertThat(names(replica)).doesNotContain("credentials", "database_name");
        assertThat(replica.at("/instance_class")).isEqualTo(stack("primary").at("/module/ledger/instance_class"));
        assertThat(replica.at("/backup/retention_days").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void tellsAccountsAndDiscountsOfTransactionsInOrderInBothRegions(String region) {
        var modules = stack(region).at("/module");
        assertThat(modules.at("/transactions_topic/fifo").booleanValue()).isTrue();
        for (var queue : List.of("transactions_accounts", "transactions_discounts")) {
            assertThat(modules.at("/" + queue + "/fifo").booleanValue()).isTrue();
            assertThat(modules.at("/" + queue + "/topic_arns").toString())
                    .isEqualTo("{\"transactions-topic\":\"${module.transactions_topic.arn}\"}");
            assertThat(modules.at("/" + queue + "/visibility_timeout_seconds").asInt())
                    .isEqualTo(30);
            assertThat(modules.at("/" + queue + "/message_retention_seconds").asInt())
                    .isEqualTo(345_600);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void letsEachServerPublishOrConsumeItsOwnOnly(String region) {
        var modules = stack(region).at("/module");
        assertThat(names(modules.at("/transactions/publishes_to"))).containsExactly("transactions-topic");
        assertThat(modules.at("/transactions").has("consumes")).isFalse();
        for (var server : List.of("accounts", "discounts")) {
            assertThat(names(modules.at("/" + server + "/consumes"))).containsExactly("transactions-" + server);
            assertThat(modules.at("/" + server).has("publishes_to")).isFalse();
        }
    }

    @Test
    void showsThePagesFromBothRegions() {
        var site = stack("global").at("/module/web");
        assertThat(site.at("/index_document").asText()).isEqualTo("index.html");
        assertThat(site.at("/primary/region").asText()).isEqualTo("eu-south-1");
        assertThat(site.at("/recovery/region").asText()).isEqualTo("eu-central-1");
        assertThat(names(stack("coupling").at("/module"))).contains("web_buckets");
    }

    @Test
    void deliversEachPartByItselfPrimaryFirst() {
        var pipelines = stack("connections").at("/module");
        assertThat(names(pipelines))
                .containsExactly("accounts_pipeline", "discounts_pipeline", "transactions_pipeline", "web_pipeline");
        for (var server : SERVERS) {
            var pipeline = pipelines.at("/" + server + "_pipeline");
            assertThat(pipeline.at("/repository/id").asText()).isEqualTo("bank/" + server);
            assertThat(pipeline.at("/deploy/regions").toString()).isEqualTo("[\"eu-south-1\",\"eu-central-1\"]");
            assertThat(names(pipeline.at("/artifact_stores"))).containsExactly("eu-central-1", "eu-south-1");
            assertThat(names(stack("coupling").at("/module")))
                    .contains(server + "_artifacts", server + "_artifacts_replica");
            REGIONS.forEach(
                    region -> assertThat(names(stack(region).at("/module"))).contains(server + "_deployment"));
        }
        assertThat(pipelines.at("/web_pipeline/publish/bucket").asText()).startsWith("bank-web-eu-south-1-");
    }

    @Test
    void bootsTheSameInBothRegions() {
        for (var server : SERVERS) {
            assertThat(stack("recovery").at("/module/" + server + "/user_data"))
                    .isEqualTo(stack("primary").at("/module/" + server + "/user_data"));
            assertThat(stack("recovery").at("/module/" + server + "/image").asText())
                    .isEqualTo("${var.server_image}");
        }
    }

    @Test
    void isToldThatMilanHasToBeEnabled() {
        assertThat(Rules.check(new Bank().define()).findings())
                .anySatisfy(finding -> assertThat(finding.rule() + finding.summary())
                        .startsWith("region/opt-in")
                        .contains("eu-south-1"));
    }

    @Test
    void tellsWhereEverythingAnswers() {
        assertThat(names(stack("global").at("/output")))
                .contains("edge_dns_name", "edge_static_ips", "web_domain_name");
        for (var region : REGIONS) {
            assertThat(names(stack(region).at("/output")))
                    .contains("ledger_endpoint")
                    .containsAll(SERVERS.stream()
                            .map(server -> server + "_load_balancer_dns_name")
                            .toList());
        }
    }

    private static JsonNode stack(String name) {
        return new Place.Stack("bank-" + name, "").value();
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
