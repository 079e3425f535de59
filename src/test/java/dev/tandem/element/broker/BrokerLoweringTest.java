package dev.tandem.element.broker;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** What a broker becomes: one in each region, its credentials in both, its users' way there. */
class BrokerLoweringTest {

    @Test
    void rabbitMqIsAClusterInEachRegionThatReadsNoSecret() {
        var module = module("primary", rabbitMq("orders"), "orders");
        assertThat(module.get("engine_type").asText()).isEqualTo("RabbitMQ");
        assertThat(module.get("deployment_mode").asText()).isEqualTo("CLUSTER_MULTI_AZ");
        assertThat(module.get("engine_version").asText()).isEqualTo("3.13");
        assertThat(module.get("subnet_ids")).hasSize(3);
        assertThat(module.get("users").toString()).isEqualTo("{\"tandem\":{}}");
        assertThat(module("recovery", rabbitMq("orders"), "orders").get("users").toString())
                .isEqualTo("{\"tandem\":{}}");
    }

    @Test
    void aSingleInstanceTakesOneSubnet() {
        var module = module("primary", rabbitMq("orders").singleInstance("a test"), "orders");
        assertThat(module.get("deployment_mode").asText()).isEqualTo("SINGLE_INSTANCE");
        assertThat(module.get("subnet_ids")).hasSize(1);
    }

    @Test
    void theFirstPasswordIsAnOutputThatNobodySeesUnasked() {
        var output = document("primary", rabbitMq("orders")).get("output").get("orders_first_password");
        assertThat(output.get("sensitive").asBoolean()).isTrue();
        assertThat(output.get("value").asText()).isEqualTo("${module.orders.first_password}");
    }

    @Test
    void activeMqIsAPairWhosePasswordsComeFromTheRegionsOwnSecrets() {
        var clerk = secret("clerk-login").username("clerk");
        var module = module("recovery", activeMq("events").user(clerk), "events");
        assertThat(module.get("deployment_mode").asText()).isEqualTo("ACTIVE_STANDBY_MULTI_AZ");
        assertThat(module.get("subnet_ids")).hasSize(2);
        assertThat(module.at("/users/tandem/secret_arn").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.events_credentials.arn}");
        assertThat(module.at("/users/clerk/secret_arn").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.clerk_login.arn}");
        assertThat(module.has("replica_of_broker_arn")).isFalse();
    }

    @Test
    void aReplicaFollowsTheBrokerThatTheCopyOfThePrimarysStateNames() {
        var broker = activeMq("events").replicatedToRecovery();
        assertThat(module("primary", broker, "events").has("replica_of_broker_arn"))
                .isFalse();
        assertThat(module("primary", broker, "events")
                        .at("/users/replicator/replication")
                        .asBoolean())
                .isTrue();
        assertThat(module("recovery", broker, "events")
                        .get("replica_of_broker_arn")
                        .asText())
                .isEqualTo("${data.terraform_remote_state.primary.outputs.events_arn}");
        assertThat(document("recovery", broker)
                        .at("/data/terraform_remote_state/primary/config/bucket")
                        .asText())
                .isEqualTo("shop-terraform-state-us-west-2");
    }

    @Test
    void sizesStoresAndEncryptsAsWritten() {
        var events = activeMq("events")
                .singleInstance("fast")
                .storedOnEbs()
                .instanceType("mq.m5.xlarge")
                .inRecovery(recovery -> recovery.instanceType("mq.m5.large"))
                .encryptedWith(key("messages"));
        assertThat(module("primary", events, "events").get("instance_type").asText())
                .isEqualTo("mq.m5.xlarge");
        assertThat(module("recovery", events, "events").get("instance_type").asText())
                .isEqualTo("mq.m5.large");
        assertThat(module("primary", events, "events").get("storage_type").asText())
                .isEqualTo("ebs");
        assertThat(module("primary", events, "events").get("kms_key_arn").asText())
                .isEqualTo("${data.aws_kms_key.messages.arn}");
    }

    @Test
    void keepsTheCredentialsOfBothUsersInBothRegions() {
        var coupling = document("coupling", activeMq("events").replicatedToRecovery());
        assertThat(coupling.at("/module/events_credentials/name").asText()).isEqualTo("shop/events/credentials");
        assertThat(coupling.at("/module/events_replication/username").asText()).isEqualTo("replicator");
        assertThat(coupling.at("/module/events_replication/replicas").has("us-west-2"))
                .isTrue();
        assertThat(coupling.at("/module/key/services").toString()).contains("\"mq\"", "\"scheduler\"");
    }

    @Test
    void opensItsProtocolsToWhoeverUsesItAndToNobodyElse() {
        var broker = activeMq("events").protocols(STOMP, AMQPS);
        assertThat(module("primary", broker, "events").get("clients").toString())
                .isEqualTo("{\"billing\":{\"protocols\":[\"amqps\",\"stomp\"],"
                        + "\"security_group_id\":\"${module.billing.security_group_id}\"}}");
        var service = module("primary", broker, "billing");
        assertThat(service.at("/destinations/events-stomp/port").asText()).isEqualTo("${module.events.ports.stomp}");
        assertThat(service.get("destinations")).hasSize(2);
    }

    @Test
    void tellsAServiceWhereItIsAndWhoItIsThere() {
        var service = module("recovery", rabbitMq("orders"), "billing");
        assertThat(service.get("parameters").get("orders/hosts").asText())
                .isEqualTo("${join(\",\", module.orders.hosts)}");
        assertThat(service.get("parameters").get("orders/amqps_port").asText())
                .isEqualTo("${module.orders.ports.amqps}");
        assertThat(service.get("parameters").get("orders/access").asText()).isEqualTo("read-write");
        assertThat(service.at("/secrets/orders").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.orders_credentials.arn}");
    }

    @Test
    void tellsAServiceThatAReplicaTakesNobodyYet() {
        var service = module("recovery", activeMq("events").replicatedToRecovery(), "billing");
        assertThat(service.get("parameters").get("events/access").asText())
                .isEqualTo("${var.role == \"active\" ? \"read-write\" : \"none\"}");
    }

    @Test
    void followsARename() {
        var moved = document("primary", rabbitMq("orders").formerly("news")).get("moved");
        assertThat(moved.toString()).contains("{\"from\":\"module.news\",\"to\":\"module.orders\"}");
    }

    @Test
    void definesTheSameInBothRegionsAndNamesNoUser() {
        var shop = vhost("shop").queue(quorumQueue("invoices").boundTo(topicExchange("events"), "${order}.#"));
        var definitions = Lowering.filesBeside(using(rabbitMq("orders").vhost(shop)));
        assertThat(definitions)
                .containsOnlyKeys(
                        "stacks/shop-primary/orders.definitions.json", "stacks/shop-recovery/orders.definitions.json");
        assertThat(definitions.values()).allSatisfy(text -> assertThat(text)
                .contains("\"routing_key\": \"${order}.#\"", "\"x-queue-type\": \"quorum\"")
                .doesNotContain("\"users\"", "password"));
    }

    @Test
    void definesNothingForABrokerThatHasNothingInside() {
        assertThat(Lowering.filesBeside(using(rabbitMq("orders")))).isEmpty();
    }

    private static <B extends Dependency> Topology using(B broker) {
        return topology("shop")
                .primary(US_EAST_1, network("10.10.0.0/16"))
                .recovery(US_WEST_2, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("billing").uses(broker)))
                .build();
    }

    private static JsonNode module(String stack, Broker broker, String call) {
        return document(stack, broker).get("module").get(call);
    }

    private static JsonNode document(String stack, Broker broker) {
        var text = Lowering.lower(using(broker)).stream()
                .filter(document -> document.name().equals("shop-" + stack))
                .map(Document::json)
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
