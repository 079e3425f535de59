package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.topology.ExistingNetwork;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Network;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** A network that exists already is looked up in its own region, and nothing of it is made. */
class ExistingNetworkTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void isFoundByIdsThatEachStackAsksFor() throws JsonProcessingException {
        var stack = stack(network(byIds()).zones(2), "shop-primary");
        var call = stack.at("/module/network");
        assertThat(call.at("/source").asText()).isEqualTo("../../modules/existing-network");
        assertThat(call.at("/vpc/id").asText()).isEqualTo("${var.vpc_id}");
        assertThat(call.at("/subnets/private/ids").asText()).isEqualTo("${var.app_subnet_ids}");
        assertThat(call.at("/subnets/data/ids").asText()).isEqualTo("${var.db_subnet_ids}");
        assertThat(call.at("/zones")).hasToString("[\"euw1-az1\",\"euw1-az2\"]");
        assertThat(stack.at("/variable/app_subnet_ids/type").asText()).isEqualTo("list(string)");
        assertThat(stack.at("/variable/vpc_id/type").asText()).isEqualTo("string");
    }

    @Test
    void isFoundByTags() throws JsonProcessingException {
        var call = stack(network(byTags()), "shop-recovery").at("/module/network");
        assertThat(call.at("/vpc/tags/Name").asText()).isEqualTo("landing-zone");
        assertThat(call.at("/subnets/public/tags/Tier").asText()).isEqualTo("public");
        assertThat(call.at("/subnets/data").isMissingNode()).isTrue();
        assertThat(call.has("interface_endpoints")).isFalse();
    }

    @Test
    void hasEndpointsOnlyWhereTheyAreAskedFor() throws JsonProcessingException {
        var call = stack(network(byTags()).interfaceEndpoints(), "shop-primary").at("/module/network");
        assertThat(call.at("/interface_endpoints")).hasSize(6);
    }

    /** All that a topology makes of networks is in the module of that name. */
    @Test
    void noVpcIsMade() {
        assertThat(Lowering.lower(shop(network(byTags()))).stream()
                        .flatMap(document -> document.modules().stream())
                        .map(call -> call.module()))
                .contains("existing-network")
                .doesNotContain("network");
    }

    @Test
    void refusesWhatOnlyItsOwnerCanDo() {
        assertThatThrownBy(() -> network(byTags()).networkAcls())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(".networkAcls(...) is not possible for a network that exists already");
        assertThatThrownBy(() -> network(byTags()).singleNatGateway("to save money"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(".singleNatGateway(...) is not possible for a network that exists already");
        assertThatThrownBy(() -> network("10.10.0.0/16").wayOutInEachZone("the network team"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(".wayOutInEachZone(...) is for a network that exists already");
        assertThatThrownBy(() -> byTag(" ", "x"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("A tag to find something by needs a key");
    }

    private static ExistingNetwork byIds() {
        return existing("10.10.0.0/16", byId(variable("vpc_id")), byId(variable("app_subnet_ids")))
                .dataSubnets(byId(variable("db_subnet_ids")))
                .publicSubnets(byId(variable("web_subnet_ids")));
    }

    private static ExistingNetwork byTags() {
        return existing("10.10.0.0/16", byTag("Name", "landing-zone"), byTag("Tier", "app"))
                .publicSubnets(byTag("Tier", "public"));
    }

    private static JsonNode stack(Network network, String name) throws JsonProcessingException {
        return JSON.readTree(Lowering.texts(shop(network)).get(name));
    }

    private static Topology shop(Network network) {
        return topology("shop")
                .primary(EU_WEST_1, network)
                .recovery(EU_CENTRAL_1, network)
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").uses(postgres("ledger").replicaInRecovery())))
                .build();
    }
}
