package dev.tandem.provider;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.lowering.Lowering;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modules and generated stacks fit release 6.66.0 of the AWS provider, of which only the schema is here. */
class ProviderSixTest {

    private static final SchemaCheck CHECK = new SchemaCheck(ProviderSchema.six());

    /** What stays although release 6 deprecates it, and why. */
    private static final Map<String, String> DEPRECATED = Map.of(
            "modules/nodes/main.tf: resource aws_instance.network_interface is deprecated, and set",
            "primary_network_interface came with 6.10.0, and 5.100 does not know it",
            "modules/table/main.tf: resource aws_dynamodb_table.global_secondary_index.hash_key is deprecated, and set",
            "key_schema of an index came after 6.0, and 5.100 does not know it",
            "modules/table/main.tf: resource aws_dynamodb_table.global_secondary_index.range_key is deprecated, and set",
            "key_schema of an index came after 6.0, and 5.100 does not know it");

    @Test
    void takesEveryModule() {
        assertThat(Configurations.ofModules(CHECK))
                .extracting(SchemaFault::toString)
                .containsExactlyInAnyOrderElementsOf(DEPRECATED.keySet());
    }

    /** No example has a zone of another account. */
    @Test
    void takesTheStacksOfAZoneInAnotherAccount() {
        var zone = publicZone("acme.example")
                .existing()
                .inAccount(account("444455556666").assumesRole("arn:aws:iam::444455556666:role/dns"));
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(hostname("app")
                        .in(zone)
                        .to(service("web")
                                .port(443)
                                .certificate(certificate("app.acme.example").in(zone))))
                .build();
        assertThat(Lowering.texts(shop)).allSatisfy((name, text) -> assertThat(CHECK.faults(name + ".tf.json", text))
                .isEmpty());
    }

    @Test
    void takesEveryStack() {
        assertThat(Configurations.ofStacks(CHECK)).isEmpty();
    }
}
