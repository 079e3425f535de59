package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.derived.Derivation;
import org.junit.jupiter.api.Test;

/** What a private zone adds to what can fail. */
class PrivateZoneProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom ROUTE_53_TAKES_ORDERS = Atom.region("us-east-1");

    @Test
    void withoutAResolverWhatIsNamedIsNotFoundAndTheOtherRegionServes() {
        var outcome = outcome(HOME.service("route53resolver"));
        assertThat(outcome.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome.alternative()).contains("eu-central-1");
    }

    @Test
    void failingOverAsksNothingOfRoute53() {
        assertThat(outcome(HOME).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(HOME, ROUTE_53_TAKES_ORDERS).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(HOME, ROUTE_53_TAKES_ORDERS.controlPlane("route53")).survival())
                .isEqualTo(Survival.RECOVERABLE);
    }

    private static Outcome outcome(Atom... failures) {
        var ledger = postgres("ledger").standbyInAnotherZone().replicaInRecovery();
        var web = service("web").instances(3).neededInstances(1).uses(ledger);
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web))
                .with(privateZone("shop.internal").name("db", ledger))
                .build();
        return new Prover(Derivation.of(shop)).outcome("shop/edge", FailureSet.of(failures));
    }
}
