package dev.tandem.element.nodes;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hot and a cold node become: addresses and a load balancer in both regions, instances in the active one. */
class NodePairLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void runInThePrimaryRegionAndInTheOtherOneOnlyWhileItIsActive() throws JsonProcessingException {
        assertThat(stack(corda(), "primary").at("/module/corda/running").booleanValue())
                .isTrue();
        assertThat(stack(corda(), "recovery").at("/module/corda/running").asText())
                .isEqualTo("${var.role == \"active\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void standInTwoZonesBehindALoadBalancerInTheSame(String region) throws JsonProcessingException {
        var stack = stack(corda(), region);
        var subnets = stack.at("/module/corda/subnet_ids");
        assertThat(subnets).hasSize(2);
        assertThat(subnets.elements().next().asText()).startsWith("${module.network.public_subnet_ids[");
        assertThat(stack.at("/module/corda_load_balancer/subnet_ids")).isEqualTo(subnets);
        assertThat(stack.at("/module/corda_load_balancer/targets/addresses").asText())
                .isEqualTo("${module.corda.private_addresses}");
        assertThat(stack.at("/module/corda_load_balancer/targets/security_group_id")
                        .asText())
                .isEqualTo("${module.corda.security_group_id}");
        assertThat(stack.at("/module/corda/load_balancer_security_group_id").asText())
                .isEqualTo("${module.corda_load_balancer.security_group_id}");
    }

    @Test
    void listenForEveryoneOrForWhomTheListenerNames() throws JsonProcessingException {
        var listeners = stack(corda(), "primary").at("/module/corda_load_balancer/listeners");
        assertThat(listeners.at("/p2p").toString()).isEqualTo("{\"port\":10002,\"sources\":[\"0.0.0.0/0\"]}");
        assertThat(listeners.at("/rpc").toString())
                .isEqualTo("{\"port\":10003,\"sources\":[\"192.0.2.0/24\",\"198.51.100.0/24\"]}");
        assertThat(listeners.at("/web").toString())
                .isEqualTo("{\"health_path\":\"/\",\"port\":10004,\"sources\":[\"192.0.2.0/24\"]}");
    }

    @Test
    void connectToPeersOnThePortThatIsOpenToThem() throws JsonProcessingException {
        var nodes = stack(corda(), "primary").at("/module/corda");
        assertThat(nodes.at("/ports").toString()).isEqualTo("{\"p2p\":10002,\"rpc\":10003,\"web\":10004}");
        assertThat(nodes.at("/peer_ports").toString()).isEqualTo("[10002]");
    }

    @Test
    void findTheTermsOfTheirLeaseInTheirEnvironment() throws JsonProcessingException {
        var described = stack(corda(), "primary").at("/module/corda/parameters");
        assertThat(described.get("mutual_exclusion/update_interval").asText()).isEqualTo("20000");
        assertThat(described.get("mutual_exclusion/wait_interval").asText()).isEqualTo("40000");
        var slower = stack(corda().mutualExclusion(seconds(30), minutes(2)), "recovery");
        assertThat(slower.at("/module/corda/parameters")
                        .get("mutual_exclusion/wait_interval")
                        .asText())
                .isEqualTo("120000");
        assertThat(described.get("listener_ports/p2p").asText()).isEqualTo("10002");
        assertThat(described.get("public_host").asText()).isEqualTo("${module.corda_load_balancer.dns_name}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void areKnownByTheHostnameThatLeadsToThem(String region) throws JsonProcessingException {
        var name = hostname("corda").in(publicZone("bank.example")).to(corda());
        var described = JSON.readTree(document(sites().entry(name).build(), "bank-" + region))
                .at("/module/corda/parameters");
        assertThat(described.get("public_host").asText()).isEqualTo("corda.bank.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void useWhatTheyUseAsAServiceDoes(String region) throws JsonProcessingException {
        var vault = postgres("vault").replicaInRecovery();
        var artemis = fileSystem("artemis").replicaInRecovery();
        var stack = stack(corda().uses(vault, artemis), region);
        assertThat(stack.at("/module/corda/destinations/vault/port").asText()).isEqualTo("${module.vault.port}");
        assertThat(stack.at("/module/vault/clients/corda").asText()).isEqualTo("${module.corda.security_group_id}");
        assertThat(stack.at("/module/artemis/clients/corda/role_name").asText()).isEqualTo("${module.corda.role_name}");
        assertThat(stack.at("/module/corda/secrets/vault").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.vault_credentials.arn}");
    }

    @Test
    void mayUseAKeyByTheirRole() throws JsonProcessingException {
        var coupling = stack(corda().uses(key("papers").signing()), "coupling");
        assertThat(coupling.at("/module/papers/users").toString()).contains(":role/bank-corda-eu-west-1");
    }

    @Test
    void takeABootstrapAsData() throws JsonProcessingException {
        var bootstrap = stack(corda().bootstrap("echo ${HOME}\n"), "primary").at("/module/corda/user_data");
        assertThat(bootstrap.asText()).isEqualTo("echo $${HOME}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void sayWhereTheyAreFound(String region) throws JsonProcessingException {
        assertThat(stack(corda(), region).at("/output").fieldNames())
                .toIterable()
                .containsExactly(
                        "corda_endpoints",
                        "corda_environments",
                        "corda_load_balancer_addresses",
                        "corda_load_balancer_arn",
                        "corda_load_balancer_dns_name",
                        "corda_load_balancer_zone_id",
                        "corda_machine_names",
                        "corda_public_addresses");
    }

    @Test
    void keepTheirStateUnderAnotherName() throws JsonProcessingException {
        assertThat(stack(corda().formerly("ledger"), "primary").at("/moved").toString())
                .contains("module.ledger\"", "module.ledger_load_balancer\"");
    }

    private static NodePair corda() {
        return nodes("corda")
                .hotCold()
                .listens(
                        tcp("p2p", 10002),
                        tcp("rpc", 10003).from("198.51.100.0/24", "192.0.2.0/24"),
                        http("web", 10004).from("192.0.2.0/24"));
    }

    private static JsonNode stack(NodePair nodes, String stack) throws JsonProcessingException {
        return JSON.readTree(document(bank(nodes), "bank-" + stack));
    }

    private static String document(Topology topology, String stack) {
        return Lowering.lower(topology).stream()
                .filter(document -> document.name().equals(stack))
                .findFirst()
                .orElseThrow()
                .json();
    }

    private static Topology bank(NodePair nodes) {
        return sites().with(nodes).build();
    }

    private static TopologyBuilder sites() {
        return topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
    }
}
