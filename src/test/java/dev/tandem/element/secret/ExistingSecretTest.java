package dev.tandem.element.secret;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.lowering.Lowering;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A secret that exists already is read in the region of each stack, and never made. */
class ExistingSecretTest {

    @Test
    void eachRegionLooksItUpByItsName() {
        var texts = Lowering.texts(topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").uses(secret("api-key").existing("vendor/api-key"))))
                .build());
        assertThat(List.of("shop-primary", "shop-recovery")).allSatisfy(stack -> assertThat(texts.get(stack))
                .contains(
                        "\"name\": \"vendor/api-key\"",
                        "\"api-key\": \"${data.aws_secretsmanager_secret.api_key.arn}\"")
                .contains("\"decrypt_key_arns\": {}"));
        assertThat(texts.get("shop-coupling")).doesNotContain("modules/secret", "api_key", "vendor");
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> secret("api-key").existing(" "))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("A secret that exists already needs its name in Secrets Manager");
    }
}
