package dev.tandem.element.key;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class KeyLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void saysNothingOfAnOrdinaryKeyThatIsNotAsked() throws JsonProcessingException {
        var key = coupling(key("data")).at("/module/data");
        assertThat(key.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "source",
                        "providers",
                        "name",
                        "description",
                        "deletion_window_days",
                        "services",
                        "users",
                        "tags");
    }

    @Test
    void makesASigningKeyInBothRegionsThatNoAwsServiceUses() throws JsonProcessingException {
        var modules = coupling(contracts()).get("module");
        for (var name : new String[] {"contracts", "contracts_replica"}) {
            assertThat(modules.at("/" + name + "/key_spec").asText()).isEqualTo("ECC_NIST_P256");
            assertThat(modules.at("/" + name + "/key_usage").asText()).isEqualTo("SIGN_VERIFY");
            assertThat(modules.at("/" + name).has("services")).isFalse();
        }
        assertThat(modules.at("/contracts_replica/replica_of/primary_key_arn").asText())
                .isEqualTo("${module.contracts.key_arn}");
    }

    @Test
    void admitsTheServiceOfEachRegionInThatRegionOnly() throws JsonProcessingException {
        var modules = coupling(contracts()).get("module");
        var role = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/bank-accounts-";
        assertThat(modules.at("/contracts/users")).extracting(JsonNode::asText).containsExactly(role + "eu-south-1");
        assertThat(modules.at("/contracts_replica/users"))
                .extracting(JsonNode::asText)
                .containsExactly(role + "eu-central-1");
    }

    @Test
    void asksForTheAccountWithAProviderThatTheStackHas() throws JsonProcessingException {
        assertThat(coupling(contracts())
                        .at("/data/aws_caller_identity/current/provider")
                        .asText())
                .isEqualTo("aws.recovery");
    }

    @Test
    void tellsAServiceTheKeyOfItsOwnRegion() throws JsonProcessingException {
        for (var stack : new String[] {"primary", "recovery"}) {
            var document = stack(bankWith(contracts()), stack);
            var parameters = document.at("/module/accounts/parameters");
            assertThat(parameters.get("contracts/key_arn").asText()).isEqualTo("${data.aws_kms_key.contracts.arn}");
            assertThat(parameters.get("contracts/alias").asText()).isEqualTo("alias/bank-contracts");
            assertThat(document.at("/data/aws_kms_key/contracts/key_id").asText())
                    .isEqualTo("alias/bank-contracts");
        }
    }

    @Test
    void rotatesThePrimaryAndLetsTheReplicaFollow() throws JsonProcessingException {
        var modules = coupling(key("data").rotatedEvery(days(90))).get("module");
        assertThat(modules.at("/data/rotation_period_days").asInt()).isEqualTo(90);
        assertThat(modules.at("/data_replica").has("rotation_period_days")).isFalse();
    }

    @Test
    void makesTwoKeysOfASeparateOne() throws JsonProcessingException {
        var key = key("data").rotatedEvery(days(90)).separateInRecovery("the data of each region stays there");
        var modules = coupling(key).get("module");
        assertThat(modules.at("/data/multi_region").asBoolean(true)).isFalse();
        assertThat(modules.at("/data_replica/multi_region").asBoolean(true)).isFalse();
        assertThat(modules.at("/data_replica").has("replica_of")).isFalse();
        assertThat(modules.at("/data_replica/rotation_period_days").asInt()).isEqualTo(90);
    }

    @Test
    void namesOwnersAndAdministratorsInBothRegions() throws JsonProcessingException {
        var coupling = coupling(key("data").owners(variable("security")).administrators(variable("platform")));
        for (var name : new String[] {"data", "data_replica"}) {
            assertThat(coupling.at("/module/" + name + "/owners/0").asText()).isEqualTo("${var.security}");
            assertThat(coupling.at("/module/" + name + "/administrators/0").asText())
                    .isEqualTo("${var.platform}");
        }
        assertThat(coupling.at("/variable/security/type").asText()).isEqualTo("string");
    }

    private static Key contracts() {
        return key("contracts").signing();
    }

    private static JsonNode coupling(Key key) throws JsonProcessingException {
        return stack(bankWith(key), "coupling");
    }

    private static Topology bankWith(Key key) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(service("accounts").uses(key))
                .build();
    }

    private static JsonNode stack(Topology topology, String stack) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(other -> other.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}
