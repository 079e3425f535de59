package dev.tandem.element.dns;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.hostname;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.publicZone;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Recovery;
import dev.tandem.element.service.Service;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.resilience.derived.Rates;
import dev.tandem.topology.Topology;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a name that fails over is worth, as an architect would say. */
class HostnameProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom AWAY = Atom.region("eu-central-1");
    private static final Atom ROUTE_53_TAKES_ORDERS = Atom.region("us-east-1");

    @Test
    void theLossOfThePrimaryRegionCostsHealthChecksAndTheTimeToLive() {
        var outcome = outcome(HOME);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("eu-central-1");
        assertThat(outcome.path().orElseThrow().time().hi()).isEqualTo(Duration.ofSeconds(3 * 30 + 60));
        assertThat(outcome.path().orElseThrow().time())
                .isEqualTo(Recovery.DNS_MOVES_CLIENTS.time().range());
        assertThat(outcome.path().orElseThrow().needsDecision()).isFalse();
    }

    @Test
    void failingOverNeedsNoControlPlane() {
        assertThat(outcome(HOME, ROUTE_53_TAKES_ORDERS).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(HOME, ROUTE_53_TAKES_ORDERS.controlPlane("route53")).survival())
                .isEqualTo(Survival.SURVIVES);
    }

    @Test
    void withoutItsAnswersNobodyComesIn() {
        assertThat(outcome(HostnamePart.ANSWERS).survival()).isEqualTo(Survival.LOST);
    }

    @Test
    void bothRegionsAtOnceAreTheEnd() {
        assertThat(outcome(HOME, AWAY).survival()).isEqualTo(Survival.LOST);
    }

    @Test
    void answersOfRoute53AreAgreedWithoutExceptions() {
        assertThat(new Rates(topologyOf(web())).of(HostnamePart.ANSWERS).unavailability())
                .isZero();
    }

    private static Outcome outcome(Atom... failures) {
        return new Prover(Derivation.of(topologyOf(web()))).outcome("bank/app.example.com", FailureSet.of(failures));
    }

    private static Service web() {
        return service("web").instances(2).neededInstances(1);
    }

    private static Topology topologyOf(Service web) {
        return topology("bank")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .entry(hostname("app").in(publicZone("example.com")).to(web))
                .build();
    }
}
