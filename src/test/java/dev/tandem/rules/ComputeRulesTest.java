package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.topology.Image;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class ComputeRulesTest {

    private static final Image COPIED = copiedToRecovery(variable("image"));

    @Test
    void reportsACopyForOtherProcessors() {
        assertThat(findings(new CopyKeepsArchitecture(), inRecovery(COPIED, "m7g.large")))
                .singleElement()
                .extracting(Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        "bank/accounts",
                        "The image is copied to the recovery region, but only one of m6i.large and m7g.large is a Graviton:"
                                + " the copy boots on the processors of its source and on no others.",
                        "Give the recovery region an instance type like m6i.large, or each region a separate image with"
                                + " .image(variable(...)).");
    }

    @Test
    void staysQuietOnACopyForLikeProcessors() {
        assertThat(findings(new CopyKeepsArchitecture(), inRecovery(COPIED, "c5.large")))
                .isEmpty();
    }

    @Test
    void staysQuietOnImagesThatEachRegionHasOfItsOwn() {
        assertThat(findings(new CopyKeepsArchitecture(), inRecovery(ubuntu(), "m7g.large")))
                .isEmpty();
    }

    private static Topology inRecovery(Image image, String instanceType) {
        return bankWith(accounts().image(image).inRecovery(recovery -> recovery.instanceType(instanceType)));
    }
}
