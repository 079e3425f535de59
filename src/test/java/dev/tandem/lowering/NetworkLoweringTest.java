package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Network;
import org.junit.jupiter.api.Test;

class NetworkLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void letsClientsInWhereSomethingListens() throws JsonProcessingException {
        var acls = lowered(network("10.10.0.0/16").networkAcls()).get("network_acls");
        assertThat(acls.get("entrances").fieldNames())
                .toIterable()
                .containsExactly("port-443", "port-587", "port-636", "port-80", "ssh-192.0.2.0/24");
        assertThat(acls.at("/entrances/port-587/cidr").asText()).isEqualTo("0.0.0.0/0");
        assertThat(acls.get("entrances").get("ssh-192.0.2.0/24"))
                .hasToString("{\"cidr\":\"192.0.2.0/24\",\"port\":22}");
    }

    @Test
    void reachesWhatInstancesCallFromInside() throws JsonProcessingException {
        var network = network("10.10.0.0/16").interfaceEndpoints().interfaceEndpoints();
        assertThat(lowered(network).get("interface_endpoints"))
                .extracting(JsonNode::asText)
                .containsExactly("ec2messages", "kms", "logs", "secretsmanager", "ssm", "ssmmessages");
    }

    @Test
    void asksForNeitherUnlessToldTo() throws JsonProcessingException {
        var plain = lowered(network("10.10.0.0/16"));
        assertThat(plain.has("network_acls")).isFalse();
        assertThat(plain.has("interface_endpoints")).isFalse();
    }

    private static JsonNode lowered(Network network) throws JsonProcessingException {
        var topology = topology("bank")
                .primary(EU_WEST_1, network)
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .entry(accelerator("edge").to(listening("letters", 587), listening("accounts", 8082)))
                .with(listening("inside", 25), nodes("directory").hotCold().listens(tcp("ldaps", 636)))
                .with(bastion("jump").sshFrom("192.0.2.0/24"))
                .build();
        var primary = Lowering.lower(topology).stream()
                .filter(stack -> stack.name().equals("bank-primary"))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(primary.json()).at("/module/network");
    }

    private static Service listening(String name, int port) {
        return service(name).port(port);
    }
}
