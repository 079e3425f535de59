package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference documents ask of the Corda system, in the stacks that its example compiles to. */
class CordaSystemTest {

    private static final List<String> PRIMARY_ZONES = List.of("euw1-az1", "euw1-az2");

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void hasPublicSubnetsForNodesAndOthersForData(String region) {
        assertThat(stack(region).at("/module/network/zones"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(zone -> assertThat(zone.fieldNames()).toIterable().contains("data", "public"));
        assertThat(texts(stack(region).at("/module/node/subnet_ids")))
                .hasSize(2)
                .allMatch(id -> id.startsWith("${module.network.public_subnet_ids["));
        assertThat(stack(region).at("/module/vault/subnet_ids").asText())
                .isEqualTo("${module.network.data_subnet_ids}");
        assertThat(stack(region).at("/module/artemis/subnet_ids").asText())
                .isEqualTo("${module.network.data_subnet_ids}");
    }

    @Test
    void hasAnAddressOfItsOwnForEachZoneOfTheLoadBalancerAndForEachNode() {
        var stack = stack("primary");
        assertThat(names(stack.at("/module/node_load_balancer/subnet_ids"))).isEqualTo(PRIMARY_ZONES);
        assertThat(names(stack.at("/module/node/subnet_ids"))).isEqualTo(PRIMARY_ZONES);
        assertThat(stack.at("/output/node_load_balancer_addresses/value").asText())
                .isEqualTo("${module.node_load_balancer.addresses}");
        assertThat(stack.at("/output/node_public_addresses/value").asText())
                .isEqualTo("${module.node.public_addresses}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void listensForPeersFromEverywhereAndForApplicationsFromTheirs(String region) {
        var listeners = stack(region).at("/module/node_load_balancer/listeners");
        assertThat(names(listeners)).containsExactly("p2p", "rpc", "web");
        assertThat(listeners.at("/p2p").toString()).isEqualTo("{\"port\":10002,\"sources\":[\"0.0.0.0/0\"]}");
        assertThat(listeners.at("/rpc").toString()).isEqualTo("{\"port\":10003,\"sources\":[\"192.0.2.0/24\"]}");
        assertThat(listeners.at("/web").toString())
                .isEqualTo("{\"health_path\":\"/\",\"port\":10004,\"sources\":[\"192.0.2.0/24\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void letsNodesInFromTheLoadBalancerAloneAndOutToPeersVaultAndFiles(String region) {
        var node = stack(region).at("/module/node");
        assertThat(node.at("/ports").toString()).isEqualTo("{\"p2p\":10002,\"rpc\":10003,\"web\":10004}");
        assertThat(node.at("/load_balancer_security_group_id").asText())
                .isEqualTo("${module.node_load_balancer.security_group_id}");
        assertThat(node.at("/peer_ports").toString()).isEqualTo("[10002]");
        assertThat(names(node.at("/destinations"))).containsExactly("artemis", "vault");
        assertThat(node.at("/bastions").toString()).isEqualTo("{\"jump\":\"${module.jump.security_group_id}\"}");
    }

    @Test
    void hasTwoNodesOfFourProcessorsAndNothingThatCouldLaunchAThird() {
        assertThat(stack("primary").at("/module/node/instance_type").asText()).isEqualTo("c6i.xlarge");
        assertThat(stack("primary").at("/module/node/subnet_ids")).hasSize(2);
        assertThat(stack("primary").at("/module/node/running").booleanValue()).isTrue();
        assertThat(Stream.of("primary", "recovery")
                        .flatMap(region -> stream(stack(region).at("/module")))
                        .map(module -> module.at("/source").asText()))
                .isNotEmpty()
                .noneMatch(source -> source.endsWith("/service"));
    }

    @Test
    void isOneIdentityOfTheSameImageNameAndCertificates() {
        for (var region : List.of("primary", "recovery")) {
            var parameters = stack(region).at("/module/node/parameters");
            assertThat(parameters.get("public_host").asText()).isEqualTo("node.corda.example.com");
            assertThat(parameters.get("artemis/access_point_id/certificates").asText())
                    .isEqualTo("${module.artemis.access_point_ids[\"certificates\"]}");
        }
        assertThat(stack("coupling")
                        .at("/module/image_corda_image/source_image")
                        .asText())
                .isEqualTo("${var.corda_image}");
        assertThat(stack("primary").at("/module/node/image").asText()).isEqualTo("${var.corda_image}");
        assertThat(stack("recovery").at("/module/node/image").asText())
                .isEqualTo("${data.aws_ami.image_corda_image.id}");
    }

    @Test
    void sharesMessagesOnAnEncryptedGeneralPurposeFileSystemThatIsMountedBeforeCordaStarts() {
        var files = stack("coupling").at("/module/artemis");
        assertThat(files.at("/performance_mode").asText()).isEqualTo("generalPurpose");
        assertThat(files.at("/kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
        assertThat(names(stack("primary").at("/module/artemis/clients"))).containsExactly("node");
        var bootstrap = stack("primary").at("/module/node/user_data").asText();
        assertThat(bootstrap)
                .contains("efs _netdev,tls,iam,accesspoint=", "share artemis \"$ARTEMIS_ACCESS_POINT_ID\"")
                .contains("RequiresMountsFor=/mnt/corda/artemis /mnt/corda/certificates");
        assertThat(bootstrap.indexOf("mount -a")).isLessThan(bootstrap.indexOf("systemctl enable --now corda.service"));
    }

    @Test
    void hasOneVaultWithAStandbyThatOnlyTheNodesReach() {
        var vault = stack("primary").at("/module/vault");
        assertThat(vault.at("/engine").asText()).isEqualTo("postgres");
        assertThat(vault.at("/multi_az").booleanValue()).isTrue();
        assertThat(vault.at("/storage/size_gb").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(vault.at("/backup/retention_days").asInt()).isEqualTo(14);
        assertThat(vault.at("/clients").toString()).isEqualTo("{\"node\":\"${module.node.security_group_id}\"}");
        assertThat(stream(stack("primary").at("/module"))
                        .filter(module -> module.at("/source").asText().endsWith("/rds")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void waitsTwiceAsLongForTheLeaseAsItTakesToRenewIt(String region) {
        var parameters = stack(region).at("/module/node/parameters");
        assertThat(parameters.get("mutual_exclusion/update_interval").asText()).isEqualTo("20000");
        assertThat(parameters.get("mutual_exclusion/wait_interval").asText()).isEqualTo("40000");
    }

    @Test
    void isFoundByANameThatMovesWithTheOpenPort() {
        var name = stack("global").at("/module/node_corda_example_com");
        assertThat(name.at("/record_name").asText()).isEqualTo("node.corda.example.com");
        assertThat(name.at("/health_check").toString()).isEqualTo("{\"port\":10002,\"protocol\":\"TCP\"}");
        assertThat(name.at("/recovery/dns_name").asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.node_load_balancer_dns_name}");
    }

    @Test
    void wakesSomebodyWhenBothNodesServeOrNoneAndForVaultAndFiles() {
        for (var region : List.of("primary", "recovery")) {
            assertThat(stack(region).at("/module/operations/emails").toString())
                    .isEqualTo("[\"${var.operations_email}\"]");
            assertThat(names(stack(region).at("/module/operations/alarms")))
                    .contains("vault-connections", "vault-cpu", "vault-free-storage", "artemis-io-limit");
        }
        assertThat(names(stack("primary").at("/module/operations/alarms")))
                .contains("artemis-copy-late", "node-both-healthy-p2p", "node-none-healthy-p2p");
    }

    @Test
    void hasNoNodeInTheRecoveryRegionUntilItsVaultTakesWrites() {
        var recovery = stack("recovery");
        assertThat(recovery.at("/module/node/running").asText()).isEqualTo("${var.role == \"active\"}");
        assertThat(recovery.at("/module/vault/promoted").asText()).isEqualTo("${var.role == \"active\"}");
        assertThat(recovery.at("/module/node/parameters").get("vault/host").asText())
                .isEqualTo("${module.vault.address}");
        assertThat(recovery.at("/module/node_load_balancer/subnet_ids")).hasSize(2);
        assertThat(stack("coupling").at("/module/artemis/replicate_to/region").asText())
                .isEqualTo("eu-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void tellsAddressesEndpointsAndHowNodesAreConfigured(String region) {
        assertThat(names(stack(region).at("/output")))
                .contains(
                        "artemis_dns_name",
                        "node_endpoints",
                        "node_environments",
                        "node_load_balancer_addresses",
                        "node_load_balancer_dns_name",
                        "node_public_addresses",
                        "vault_endpoint");
    }

    private static JsonNode stack(String name) {
        return new Place.Stack("corda-" + name, "").value();
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode object) {
        return stream(object).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
