package dev.tandem.element.accelerator;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** Where the load balancers behind an accelerator stand. */
class PrivateBalancersTest {

    private static final Service WEB = service("web").port(443);

    private static final Topology BEHIND =
            sites().entry(accelerator("edge").to(WEB)).build();

    private static final Topology FACING = sites().entry(
                    accelerator("edge").to(WEB).internetFacing("deployed that way"))
            .build();

    private static final Topology NAMED = sites().entry(accelerator("edge").to(WEB))
            .entry(hostname("www").in(publicZone("example.com")).to(WEB))
            .build();

    @Test
    void areInternalIfAcceleratorsAloneLeadToThem() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var balancer = balancer(BEHIND, side);
            assertThat(balancer.get("internal").asBoolean()).isTrue();
            assertThat(balancer.get("subnet_ids").asText()).isEqualTo("${module.network.private_subnet_ids}");
            assertThat(balancer.at("/ingress_cidrs/0").asText()).isEqualTo("0.0.0.0/0");
            assertThat(endpoint(BEHIND, side).get("internal").asBoolean()).isTrue();
        }
    }

    @Test
    void faceTheInternetForAReason() throws JsonProcessingException {
        assertThat(balancer(FACING, "primary").get("internal").asBoolean()).isFalse();
        assertThat(balancer(FACING, "primary").get("subnet_ids").asText())
                .isEqualTo("${module.network.public_subnet_ids}");
        assertThat(endpoint(FACING, "primary").has("internal")).isFalse();
    }

    @Test
    void faceTheInternetIfAHostnameLeadsToThemAsWell() throws JsonProcessingException {
        assertThat(balancer(NAMED, "recovery").get("internal").asBoolean()).isFalse();
        assertThat(endpoint(NAMED, "recovery").has("internal")).isFalse();
    }

    @Test
    void areLetInByTheAccessListsOfPrivateSubnets() throws JsonProcessingException {
        var listed = topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16").networkAcls())
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
        var behind = stack(listed.entry(accelerator("edge").to(WEB)).build(), "primary");
        assertThat(behind.at("/module/network/network_acls/private_entrances/port-443/cidr")
                        .asText())
                .isEqualTo("0.0.0.0/0");
        var facing = stack(
                listed.entry(accelerator("edge").to(WEB).internetFacing("deployed that way"))
                        .build(),
                "primary");
        assertThat(facing.at("/module/network/network_acls").has("private_entrances"))
                .isFalse();
    }

    @Test
    void needAReasonToFaceTheInternet() {
        assertThatThrownBy(() -> accelerator("edge").internetFacing(" "))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("internetFacing(...) needs a reason");
    }

    private static JsonNode balancer(Topology topology, String side) throws JsonProcessingException {
        return stack(topology, side).at("/module/web_load_balancer");
    }

    private static JsonNode endpoint(Topology topology, String side) throws JsonProcessingException {
        return stack(topology, "global").at("/module/edge/listeners/web/endpoints/" + side);
    }

    private static JsonNode stack(Topology topology, String name) throws JsonProcessingException {
        return new JsonMapper().readTree(Lowering.texts(topology).get("bank-" + name));
    }
}
