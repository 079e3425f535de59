package dev.tandem.provider;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void takesEveryStack() {
        assertThat(Configurations.ofStacks(CHECK)).isEmpty();
    }
}
