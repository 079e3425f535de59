package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.topology.Element;
import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

/** Instances that reach each other on ports of their own. */
class PeersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void areOpenAmongTheInstancesOfAService() throws JsonProcessingException {
        var cache = service("cache").peers(7900, 7800).peers(7800);
        for (var side : new String[] {"primary", "recovery"}) {
            assertThat(module(cache, side, "cache").get("peer_ports").toString())
                    .isEqualTo("[7800,7900]");
        }
    }

    @Test
    void areOpenBetweenTheNodesOfAPair() throws JsonProcessingException {
        var corda = nodes("corda").hotCold().listens(tcp("p2p", 10002)).peers(5701);
        var nodes = module(corda, "primary", "corda");
        assertThat(nodes.get("pair_ports").toString()).isEqualTo("[5701]");
        assertThat(nodes.get("peer_ports").toString()).isEqualTo("[10002]");
    }

    @Test
    void areNoneUnlessTheyAreSaid() throws JsonProcessingException {
        assertThat(module(service("cache"), "primary", "cache").has("peer_ports"))
                .isFalse();
    }

    @Test
    void arePortsAndAtLeastOne() {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> service("cache").peers(0))
                .withMessage("Port 0 does not exist: ports are from 1 to 65535.");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> service("cache").peers())
                .withMessage("peers() names no port: give at least one, such as 7800.");
    }

    private static JsonNode module(Element element, String stack, String call) throws JsonProcessingException {
        var topology = topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(element)
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(one -> one.name().equals("shop-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json()).at("/module/" + call);
    }
}
