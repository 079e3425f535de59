package dev.tandem.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.ProviderRange;
import dev.tandem.topology.ProviderRelease;
import dev.tandem.topology.ProviderReleases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A range of provider releases means what Terraform means by it. */
class ProviderRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.66            | 6.66.0  | 6.66.1
            = 6.66.0        | 6.66.0  | 6.65.0
            != 6.38.0       | 6.38.1  | 6.38.0
            > 6.66          | 6.66.1  | 6.66.0
            >= 6.66         | 7.0.0   | 6.65.9
            < 7             | 6.999.0 | 7.0.0
            <= 6.66.1       | 6.66.1  | 6.66.2
            ~> 6.66         | 6.70.0  | 7.0.0
            ~> 6.66         | 6.66.0  | 6.65.0
            ~> 6.66.1       | 6.66.9  | 6.67.0
            >= 5.100, < 7.0 | 5.100.0 | 5.99.0
            >=5.100,<7.0    | 6.0.0   | 7.0.0
            """)
    void takesAndLeaves(String constraint, String taken, String left) {
        var range = ProviderRange.of(constraint);
        assertThat(range.allows(ProviderRelease.of(taken))).isTrue();
        assertThat(range.allows(ProviderRelease.of(left))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "latest", "~> 6", "6.66.0-beta1", ">= 6.66,", "=> 6", "6.66.0.1", "6..1", "^6.66", ">= v6"})
    void refusesWhatTerraformWouldNotRead(String constraint) {
        assertThatThrownBy(() -> ProviderRange.of(constraint))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("The provider \"" + constraint
                        + "\" is not a constraint of Terraform's: join parts such as \">= 5.100\", \"!= 6.38.0\", \"< 7.0\" and"
                        + " \"~> 6.66\" by commas; ~> needs at least two numbers.");
    }

    @Test
    void leavesOutWhatFailsUnlessItIsAskedFor() {
        assertThat(ProviderReleases.faulty()).hasSize(18).noneMatch(ProviderRange.USUAL::allows);
        assertThat(ProviderRange.USUAL.allows(ProviderReleases.OLDEST)).isTrue();
        assertThat(ProviderRange.USUAL.allows(ProviderReleases.NEWEST)).isTrue();
        assertThat(ProviderRange.USUAL.allows(ProviderRelease.of("7.0.0"))).isFalse();
    }
}
