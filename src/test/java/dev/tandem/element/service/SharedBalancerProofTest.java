package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.resilience.proof.MovedClients;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.List;
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
    void aNameNeedsOnlyTheServiceThatItsRequestsAreRoutedTo() {
        assertThat(outcome("shop/example.com", HOME.service("rds")).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome("shop/dev.example.com", HOME.service("rds")).survival())
                .isEqualTo(Survival.SURVIVES);
    }

    @Test
    void aNameNeedsEachServiceThatAPathLeadsTo() {
        var ledger = postgres("ledger").standbyInAnotherZone().replicaInRecovery();
        var api = service("api").instances(3).neededInstances(1).uses(ledger);
        var web = loadBalancer("web").host("dev.example.com", dev()).path("/api/*", api);
        assertThat(outcome(shop(web), "shop/dev.example.com", HOME.service("rds"))
                        .survival())
                .isEqualTo(Survival.RECOVERABLE);
    }

    /** Elastic Load Balancing, "Target groups": a balancer is unhealthy for Route 53 once one target group is empty. */
    @Test
    void anEmptyTargetGroupMovesTheClientsOfAllNames() {
        var web =
                loadBalancer("web").host("dev.example.com", dev().instances(1)).host("example.com", prod());
        var proving = Proving.of(shop(web));
        var dev = "eu-west-1/euw1-az1/ec2-dev-1";
        assertThat(proving.outcome("shop/example.com", List.of(dev)).verdict()).isEqualTo("survives");
        assertThat(proving.moved("shop/example.com")).contains(new MovedClients(dev, true));
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
        return outcome(
                shop(loadBalancer("web").host("dev.example.com", dev()).host("example.com", prod())), entry, failure);
    }

    private static Outcome outcome(Topology shop, String entry, Atom failure) {
        return new Prover(Derivation.of(shop)).outcome(entry, FailureSet.of(failure));
    }

    private static Service dev() {
        return service("dev").instances(3).neededInstances(1);
    }

    private static Service prod() {
        var ledger = postgres("ledger").standbyInAnotherZone().replicaInRecovery();
        return service("prod").instances(3).neededInstances(1).uses(ledger);
    }

    private static Topology shop(LoadBalancer web) {
        var zone = publicZone("example.com");
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web))
                .entry(hostname("@").in(zone).to(web))
                .entry(hostname("dev").in(zone).to(web))
                .build();
    }
}
