package dev.tandem.rules;

import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderRulesTest {

    private static final Rule TESTED = new ProviderIsTested();

    @Test
    void reportsARangeWithoutATestedRelease() {
        var topology = bank().provider("~> 6.67").build();
        assertThat(findings(TESTED, topology)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.summary())
                    .isEqualTo(
                            "The provider \"~> 6.67\" allows neither 5.100.0 nor 6.66.0 of the AWS provider, the releases"
                                    + " that Tandem's modules are tested with.");
            assertThat(finding.fix()).isEqualTo("Say .provider(\"~> 6.66\"), or remove it to have the default.");
            assertThat(finding.origin().file()).isEqualTo("ProviderRulesTest.java");
        });
    }

    @Test
    void reportsReleasesThatFail() {
        var topology = bank().provider("> 6.14.0, < 6.67, != 6.15.0").build();
        assertThat(findings(TESTED, topology)).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).contains("known to fail: 6.14.1, 6.38.0.");
            assertThat(finding.evidence())
                    .containsExactly(
                            "6.14.1 cannot read parts of the state that an older release wrote",
                            "6.38.0 updates users of RabbitMQ brokers by a call that Amazon MQ refuses");
        });
    }

    @Test
    void reportsAMajorThatIsNotKnown() {
        assertThat(findings(TESTED, bank().provider(">= 6.66").build()))
                .extracting(Finding::summary)
                .containsExactly("The provider \">= 6.66\" allows every later major of the AWS provider, which may have"
                        + " dropped what the modules set.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~> 6.66", "~> 5.100", "6.66.0", ">=6.40,<7", "~> 5.100.0"})
    void staysQuietOnTestedReleases(String constraint) {
        assertThat(findings(TESTED, bank().provider(constraint).build())).isEmpty();
    }

    @Test
    void staysQuietOnTheDefault() {
        assertThat(findings(TESTED, bank().build())).isEmpty();
    }
}
