package dev.tandem.element.search;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.harness.Terraform;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search domain, and the service that uses it, become in each stack. */
class SearchLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void becomesADomainInTheDataSubnetsOfThreeZones() {
        var call = call(shop(search("products")), "primary", "products");
        assertThat(call.at("/subnet_ids/euw1-az2").asText())
                .isEqualTo("${module.network.data_subnet_ids[\"euw1-az2\"]}");
        assertThat(call.at("/subnet_ids")).hasSize(3);
        assertThat(call.at("/data_nodes/count").asInt()).isEqualTo(3);
        assertThat(call.at("/dedicated_masters/count").asInt()).isEqualTo(3);
        assertThat(call.at("/multi_az_with_standby").asBoolean()).isTrue();
        assertThat(call.at("/engine_version").asText()).isEqualTo("OpenSearch_2.19");
        assertThat(call.at("/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key.arn}");
    }

    @Test
    void opensTheWayToTheServiceThatUsesItAndToNoOther() {
        var clients = call(shop(search("products")), "primary", "products").at("/clients");
        assertThat(clients).hasSize(1);
        assertThat(clients.at("/catalog/security_group_id").asText()).isEqualTo("${module.catalog.security_group_id}");
        assertThat(clients.at("/catalog/role_arn").asText()).isEqualTo("${module.catalog.role_arn}");
    }

    @Test
    void tellsTheServiceWhereItIs() {
        var service = call(shop(search("products")), "primary", "catalog");
        assertThat(service.at("/parameters/products~1host").asText()).isEqualTo("${module.products.host}");
        assertThat(service.at("/parameters/products~1access").asText()).isEqualTo("read-write");
        assertThat(service.at("/destinations/products/port").asText()).isEqualTo("${module.products.port}");
    }

    @Test
    void letsUsersSignInByAPasswordThatBothRegionsKeep() {
        var topology = shop(search("products").internalUsers().separateInRecovery());
        assertThat(call(topology, "coupling", "products_credentials")
                        .at("/name")
                        .asText())
                .isEqualTo("shop/products/credentials");
        for (var stack : new String[] {"primary", "recovery"}) {
            assertThat(call(topology, stack, "products").at("/master_username").asText())
                    .isEqualTo("tandem");
            assertThat(call(topology, stack, "catalog").at("/secrets/products").asText())
                    .isEqualTo("${data.aws_secretsmanager_secret.products_credentials.arn}");
        }
        assertThat(stack(topology, "primary").orElseThrow().json()).doesNotContain("products_master_role_arn");
    }

    @Test
    void hasARoleAsMasterUnlessAsked() {
        assertThat(call(shop(search("products")), "primary", "products").has("master_username"))
                .isFalse();
        assertThat(stack(shop(search("products")), "coupling").orElseThrow().json())
                .doesNotContain("products_credentials");
    }

    @Test
    void isNowhereInRecoveryUnlessAsked() {
        var topology = shop(search("products"));
        assertThat(stack(topology, "recovery").orElseThrow().json()).doesNotContain("products");
        assertThat(stack(topology, "connections")).isEmpty();
    }

    @Test
    void isFollowedOverAConnectionThatHasAStackOfItsOwn() {
        var topology = shop(search("products").followerInRecovery());
        assertThat(call(topology, "primary", "products").at("/replication").asText())
                .isEqualTo("leader");
        assertThat(call(topology, "recovery", "products").at("/replication").asText())
                .isEqualTo("follower");
        var connection = call(topology, "connections", "products");
        assertThat(connection.at("/source").asText()).endsWith("/opensearch-connection");
        assertThat(connection.at("/providers/aws.leader").asText()).isEqualTo("aws.primary");
        assertThat(connection.at("/providers/aws.follower").asText()).isEqualTo("aws.recovery");
        assertThat(connection.at("/leader_domain_name").asText()).isEqualTo("shop-products");
    }

    @Test
    void waitsForBothRegionsWithItsConnectionAndHasItsStateInTheRecoveryRegion() {
        var stack = stack(shop(search("products").followerInRecovery()), "connections")
                .orElseThrow();
        assertThat(stack.dependencies()).containsExactly("shop-primary", "shop-recovery");
        assertThat(read(stack).at("/terraform/backend/s3/region").asText()).isEqualTo("eu-central-1");
    }

    @Test
    void leavesThePrimaryRegionOutOfTheRecoveryStack() {
        var stack = stack(shop(search("products").followerInRecovery()), "recovery");
        assertThat(stack.orElseThrow().json()).doesNotContain("eu-west-1");
    }

    @Test
    void takesNoWritesFromTheServicesWhileItFollows() {
        var service = call(shop(search("products").followerInRecovery()), "recovery", "catalog");
        assertThat(service.at("/parameters/products~1access").asText())
                .isEqualTo("${var.role == \"active\" ? \"read-write\" : \"read-only\"}");
    }

    @Test
    void takesWritesAtOnceWhereItIsSeparate() {
        var topology = shop(search("products").separateInRecovery());
        assertThat(call(topology, "recovery", "catalog")
                        .at("/parameters/products~1access")
                        .asText())
                .isEqualTo("read-write");
        assertThat(call(topology, "recovery", "products").has("replication")).isFalse();
        assertThat(stack(topology, "connections")).isEmpty();
    }

    @Test
    void isSizedDifferentlyInRecovery() {
        var topology = shop(search("products").separateInRecovery().inRecovery(recovery -> recovery.dataNodes(6)
                .instanceType("m6g.large.search")));
        var data = call(topology, "recovery", "products").at("/data_nodes");
        assertThat(data.at("/count").asInt()).isEqualTo(6);
        assertThat(data.at("/instance_type").asText()).isEqualTo("m6g.large.search");
    }

    @Test
    void hasNoMastersOnceTheyAreGivenUp() {
        var search = search("products").withoutStandby("a test").withoutDedicatedMasters("a test");
        var call = call(shop(search), "primary", "products");
        assertThat(call.get("dedicated_masters").isNull()).isTrue();
    }

    @Test
    void hasNoVolumeWhereTheNodesHaveADisk() {
        var call = call(shop(search("products").instanceType("r6gd.large.search")), "primary", "products");
        assertThat(call.get("volume").isNull()).isTrue();
    }

    @Test
    void hasTheVolumeAndTheWarmNodesAskedFor() {
        var search = search("products").storage(4_000, 20_000, 1_500).warmNodes(2, "ultrawarm1.large.search");
        var call = call(shop(search), "primary", "products");
        assertThat(call.at("/volume/iops").asInt()).isEqualTo(20_000);
        assertThat(call.at("/volume/throughput").asInt()).isEqualTo(1_500);
        assertThat(call.at("/warm_nodes/instance_type").asText()).isEqualTo("ultrawarm1.large.search");
    }

    @Test
    void answersToANameOfItsOwnInBothRegions() {
        var search = search("products")
                .customEndpoint("search.example.com", variable("search_certificate_arn"))
                .separateInRecovery();
        var topology = shop(search);
        for (var side : new String[] {"primary", "recovery"}) {
            var endpoint = call(topology, side, "products").at("/custom_endpoint");
            assertThat(endpoint.at("/host").asText()).isEqualTo("search.example.com");
            assertThat(endpoint.at("/certificate_arn").asText()).isEqualTo("${var.search_certificate_arn}");
        }
    }

    @Test
    void hasTheKeysAdmitOpenSearch() {
        assertThat(call(shop(search("products")), "coupling", "key")
                        .at("/services")
                        .toString())
                .contains("\"es\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupling", "primary", "recovery", "connections"})
    void theRealTerraformAcceptsItsStacks(String name, @TempDir Path folder) throws IOException {
        var terraform = Terraform.orSkip();
        Terraform.copy(Path.of("modules"), folder.resolve("modules"));
        var stack = stack(shop(everything()), name).orElseThrow();
        var home = Files.createDirectories(folder.resolve("stacks").resolve(stack.name()));
        Files.writeString(home.resolve("cdk.tf.json"), stack.json());
        terraform.run(home, "init", "-backend=false", "-no-color").orFail();
        assertThat(terraform.run(home, "validate", "-json").orFail().output())
                .contains("\"valid\": true", "\"warning_count\": 0");
    }

    private static Search everything() {
        return search("products")
                .followerInRecovery()
                .warmNodes(2, "ultrawarm1.medium.search")
                .customEndpoint("search.example.com", variable("search_certificate_arn"))
                .encryptedWith(key("documents"));
    }

    private static Topology shop(Search products) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(service("catalog").uses(products), service("basket"))
                .build();
    }

    private static JsonNode call(Topology topology, String stack, String module) {
        return read(stack(topology, stack).orElseThrow()).at("/module/" + module);
    }

    private static Optional<Document> stack(Topology topology, String stack) {
        return Lowering.lower(topology).stream()
                .filter(document -> document.name().equals("shop-" + stack))
                .findFirst();
    }

    private static JsonNode read(Document document) {
        try {
            return JSON.readTree(document.json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(document.json(), e);
        }
    }
}
