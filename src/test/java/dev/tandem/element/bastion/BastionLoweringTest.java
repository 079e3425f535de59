package dev.tandem.element.bastion;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import org.junit.jupiter.api.Test;

/** Operators come to instances through a bastion of the same region, and to the bastion by what was named. */
class BastionLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void isPrivateUnlessSshIsOpened() throws JsonProcessingException {
        var call = primary(bastion("jump")).at("/module/jump");
        assertThat(call.at("/subnet_ids").asText()).isEqualTo("${module.network.private_subnet_ids}");
        assertThat(call.has("ssh_cidrs")).isFalse();
        assertThat(primary(bastion("jump")).at("/output").has("jump_public_ip")).isFalse();
    }

    @Test
    void isPublicForTheRangesNamed() throws JsonProcessingException {
        var stack = primary(bastion("jump").sshFrom("198.51.100.0/24", "192.0.2.0/24"));
        assertThat(stack.at("/module/jump/subnet_ids").asText()).isEqualTo("${module.network.public_subnet_ids}");
        assertThat(stack.at("/module/jump/ssh_cidrs")).isEqualTo(read("[\"192.0.2.0/24\", \"198.51.100.0/24\"]"));
        assertThat(stack.at("/output/jump_public_ip/value").asText()).isEqualTo("${module.jump.public_ip}");
    }

    @Test
    void eachLetsTheOtherThrough() throws JsonProcessingException {
        var stack = primary(bastion("jump"));
        assertThat(stack.at("/module/accounts/bastions/jump").asText()).isEqualTo("${module.jump.security_group_id}");
        assertThat(stack.at("/module/jump/destinations/accounts").asText())
                .isEqualTo("${module.accounts.security_group_id}");
    }

    @Test
    void reachesNothingThatDoesNotSaySo() throws JsonProcessingException {
        var stack = primary(bastion("jump"));
        assertThat(stack.at("/module/audit").has("bastions")).isFalse();
        assertThat(stack.at("/module/jump/destinations").has("audit")).isFalse();
    }

    @Test
    void reachesNodesAsWell() throws JsonProcessingException {
        var stack = stack(bastion("jump"), "recovery");
        assertThat(stack.at("/module/corda/bastions/jump").asText()).isEqualTo("${module.jump.security_group_id}");
        assertThat(stack.at("/module/corda/public_key").asText()).isEqualTo("${var.corda_key}");
        assertThat(stack.at("/module/jump/destinations/corda").asText()).isEqualTo("${module.corda.security_group_id}");
    }

    @Test
    void theirKeysAreAskedForInEachRegion() throws JsonProcessingException {
        var jump = bastion("jump").keyPair(variable("operators_key"));
        assertThat(primary(jump).at("/module/jump/public_key").asText()).isEqualTo("${var.operators_key}");
        assertThat(stack(jump, "recovery").at("/module/accounts/public_key").asText())
                .isEqualTo("${var.accounts_key}");
        assertThat(stack(jump, "coupling").at("/variable").has("operators_key")).isFalse();
    }

    private static JsonNode primary(Bastion jump) throws JsonProcessingException {
        return stack(jump, "primary");
    }

    private static JsonNode stack(Bastion jump, String stack) throws JsonProcessingException {
        var accounts = service("accounts").reachedFrom(jump, jump).keyPair(variable("accounts_key"));
        var corda = nodes("corda")
                .hotCold()
                .listens(tcp("p2p", 10_002))
                .reachedFrom(jump)
                .keyPair(variable("corda_key"));
        var topology = topology("shop")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(accounts, corda, service("audit").port(8081))
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("shop-" + stack))
                .findFirst()
                .orElseThrow();
        return read(document.json());
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }
}
