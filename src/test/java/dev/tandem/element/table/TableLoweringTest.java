package dev.tandem.element.table;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table becomes: a table and its replica where both regions are known, the rights to each in its own region. */
class TableLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void hasAReplicaThatNamesIt() throws JsonProcessingException {
        var coupling = stack(used(table("orders").replicaInRecovery()), "coupling");
        assertThat(coupling.at("/module/orders/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(coupling.at("/module/orders/replicated").asBoolean()).isTrue();
        var replica = coupling.at("/module/orders_replica");
        assertThat(replica.at("/providers/aws").asText()).isEqualTo("aws.recovery");
        assertThat(replica.at("/table_arn").asText()).isEqualTo("${module.orders.arn}");
        assertThat(replica.at("/kms_key_arn").asText()).isEqualTo("${module.key_replica.key_arn}");
    }

    @Test
    void hasTheKeysAndIndexesAskedFor() throws JsonProcessingException {
        var orders = table("orders")
                .sortKey("placed_at")
                .index("by-customer", "customer", "placed_at")
                .numbers("placed_at")
                .expiresBy("expires_at");
        var call = stack(used(orders), "coupling").at("/module/orders");
        assertThat(call.get("partition_key").asText()).isEqualTo("id");
        assertThat(call.get("sort_key").asText()).isEqualTo("placed_at");
        assertThat(call.at("/indexes/by-customer/partition_key").asText()).isEqualTo("customer");
        assertThat(call.at("/indexes/by-customer/sort_key").asText()).isEqualTo("placed_at");
        assertThat(call.at("/number_attributes/0").asText()).isEqualTo("placed_at");
        assertThat(call.get("expiry_attribute").asText()).isEqualTo("expires_at");
    }

    @ParameterizedTest
    @CsvSource({"primary, eu-south-1", "recovery, eu-central-1"})
    void servicesUseTheTableOfTheirRegion(String side, String region) throws JsonProcessingException {
        var stack = stack(used(table("orders").replicaInRecovery()), side);
        assertThat(stack.at("/module/web/parameters").get("orders/table").asText())
                .isEqualTo("bank-orders");
        assertThat(stack.at("/module/web/policy_arns/orders").asText())
                .isEqualTo("arn:aws:iam::${data.aws_caller_identity.current.account_id}:policy/bank-orders-items-"
                        + region);
    }

    @Test
    void leavesTheRecoveryRegionAloneWithoutAReplica() throws JsonProcessingException {
        var orders = used(table("orders"));
        assertThat(stack(orders, "recovery").at("/module/web/parameters")).isEmpty();
        assertThat(stack(orders, "coupling").at("/module/orders_replica").isMissingNode())
                .isTrue();
        assertThat(stack(orders, "coupling").at("/module/orders/replicated").asBoolean(true))
                .isFalse();
    }

    /** DynamoDB publishes how late a replica is where the write was; the other region is not named. */
    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void eachRegionWatchesWhatLeavesIt(String side) throws JsonProcessingException {
        var alarms = stack(used(table("orders").replicaInRecovery()), side).at("/module/operations/alarms");
        assertThat(alarms.at("/orders-copy-late").toString())
                .contains("SELECT MAX(ReplicationLatency) FROM \\\"AWS/DynamoDB\\\" WHERE TableName = 'bank-orders'");
        assertThat(alarms.at("/orders-writes-throttled").toString()).contains("WriteThrottleEvents");
    }

    @Test
    void keepsItsNamesWhenItIsRenamed() throws JsonProcessingException {
        var renamed = used(table("purchases").formerly("orders").replicaInRecovery());
        var coupling = stack(renamed, "coupling");
        assertThat(coupling.at("/module/purchases/name").asText()).isEqualTo("bank-orders");
        assertThat(coupling.get("moved")).hasSize(2);
    }

    private static Topology used(Table orders) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-state"))
                .with(service("web").uses(orders))
                .alerts(alerts("operations").email(variable("operations_email")))
                .build();
    }

    private static JsonNode stack(Topology topology, String name) throws JsonProcessingException {
        var json = Lowering.lower(topology).stream()
                .filter(document -> document.name().equals("bank-" + name))
                .findFirst()
                .orElseThrow()
                .json();
        return JSON.readTree(json);
    }
}
