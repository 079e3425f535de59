package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final String RESOURCE = "resource \"aws_eip\" \"this\" {";

    @Test
    void namesTheResourceItStandsIn() {
        var lines = List.of(RESOURCE, "  #checkov:skip=CKV2_AWS_19,CKV_AWS_1:Not attached, and why.", "}");
        assertThat(Suppression.in(lines))
                .containsExactly(new Suppression("CKV2_AWS_19, CKV_AWS_1", "aws_eip.this", "Not attached, and why."));
    }

    @Test
    void needsAReason() {
        for (var line : List.of("  #checkov:skip=CKV2_AWS_19", "  #checkov:skip=CKV2_AWS_19:")) {
            assertThatThrownBy(() -> Suppression.in(List.of(RESOURCE, line, "}")))
                    .hasMessageContaining(line);
        }
    }

    @Test
    void standsInsideOfAResource() {
        var line = "  #checkov:skip=CKV2_AWS_19:Not attached, and why.";
        assertThatThrownBy(() -> Suppression.in(List.of(RESOURCE, "}", line))).hasMessageContaining(line);
    }

    @Test
    void takesThoseOfTrivyAboveTheResource() {
        assertThat(Suppression.in(List.of("#trivy:ignore:AWS-0104:Open, and why.", RESOURCE, "}")))
                .containsExactly(new Suppression("AWS-0104", "aws_eip.this", "Open, and why."));
        for (var line : List.of("#trivy:ignore:AWS-0104", "#trivy:ignore:AWS-0104: ")) {
            assertThatThrownBy(() -> Suppression.in(List.of(line, RESOURCE, "}")))
                    .hasMessageContaining(line);
        }
        assertThatThrownBy(() -> Suppression.in(List.of("#trivy:ignore:AWS-0104:Open, and why.", "", RESOURCE, "}")))
                .hasMessageContaining("AWS-0104");
    }
}
