package dev.tandem.element.secret;

import static dev.tandem.Tandem.secret;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import org.junit.jupiter.api.Test;

class SecretRulesTest {

    @Test
    void reportsASecretThatLooksLikeAnotherWithItsSuffix() {
        var topology = sites().with(secret("api-client")).build();
        assertThat(findings(new UnmistakableSecrets(), topology))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .startsWith("The name \"bank/api-client\" ends with a hyphen and six characters");
    }

    @Test
    void staysQuietOnASecretWithALongerLastWord() {
        var topology = sites().with(secret("api-clients")).build();
        assertThat(findings(new UnmistakableSecrets(), topology)).isEmpty();
    }
}
