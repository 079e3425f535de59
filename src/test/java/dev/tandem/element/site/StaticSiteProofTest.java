package dev.tandem.element.site;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.derived.Derivation;
import org.junit.jupiter.api.Test;

/** A site is read on whatever region is lost, with nobody doing anything. */
class StaticSiteProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom AWAY = Atom.region("eu-central-1");

    @Test
    void survivesAZoneAndTheRegionThatOnlyTakesOrders() {
        assertThat(outcome(HOME.zone("euw1-az1")).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(Atom.region("us-east-1")).survival()).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void survivesTheLossOfThePrimaryRegionByItself() {
        var outcome = outcome(HOME);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("eu-central-1");
        assertThat(outcome.path().orElseThrow().needsDecision()).isFalse();
    }

    @Test
    void losesOnlyWhatWasPublishedInTheLastMinutes() {
        assertThat(outcome(HOME).path().orElseThrow().losses().get("web"))
                .isEqualTo(new Loss.Within(Recovery.BUCKET_COPY_IS_READ.loss()));
    }

    @Test
    void survivesWhenTheBucketsOfThePrimaryRegionDoNotAnswer() {
        assertThat(outcome(HOME.service("s3")).survival()).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void isLostWithBothRegions() {
        assertThat(outcome(HOME, AWAY).survival()).isEqualTo(Survival.LOST);
    }

    private static Outcome outcome(Atom... failures) {
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(staticSite("web"))
                .build();
        return new Prover(Derivation.of(shop)).outcome("shop/web", FailureSet.of(failures));
    }
}
