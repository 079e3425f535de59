package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import org.junit.jupiter.api.Test;

/** What becomes of services that share a load balancer. */
class SharedBalancerProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");

    @Test
    void theyGoOnWithoutAZone() {
        assertThat(outcome(HOME.zone("euw1-az1")).survival()).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void theyAreAllLostWithTheLoadBalancersOfTheRegionAndMoveTogether() {
        assertThat(outcome(HOME.service("elasticloadbalancing")).survival()).isEqualTo(Survival.RECOVERABLE);
    }

    @Test
    void theLossOfWhatOneOfThemUsesMovesBoth() {
        assertThat(outcome(HOME.service("rds")).survival()).isEqualTo(Survival.RECOVERABLE);
    }

    @Test
    void aNameMovesThemTogetherAsAnAcceleratorDoes() {
        assertThat(outcome("shop/example.com", HOME.service("elasticloadbalancing"))
                        .survival())
                .isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome("shop/example.com", HOME.zone("euw1-az1")).survival())
                .isEqualTo(Survival.SURVIVES);
    }

    private static Outcome outcome(Atom failure) {
        return outcome("shop/edge", failure);
    }

    private static Outcome outcome(String entry, Atom failure) {
        var ledger = postgres("ledger").standbyInAnotherZone().replicaInRecovery();
        var dev = service("dev").instances(3).neededInstances(1);
        var prod = service("prod").instances(3).neededInstances(1).uses(ledger);
        var web = loadBalancer("web").host("dev.example.com", dev).host("example.com", prod);
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web))
                .entry(hostname("@").in(publicZone("example.com")).to(web))
                .build();
        return new Prover(Derivation.of(shop)).outcome(entry, FailureSet.of(failure));
    }
}
