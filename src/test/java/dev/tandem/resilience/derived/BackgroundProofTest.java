package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What is proved of programs that no client comes to. */
class BackgroundProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom AWAY = Atom.region("eu-central-1");

    @Test
    void aWorkerIsProvedLikeAnEntryAndWhatClientsComeToIsProvedOnce() {
        assertThat(entries(worker().build())).containsExactly("shop/edge", "shop/worker");
    }

    @Test
    void whatIsBehindASharedLoadBalancerIsNoWorker() {
        var shared = loadBalancer("shared").host("shop.example", service("web"));
        assertThat(entries(shop().entry(accelerator("edge").to(shared)).build()))
                .containsExactly("shop/edge");
    }

    @Test
    void aPairThatNoNameLeadsToIsProvedToo() {
        var corda = nodes("corda").hotCold().listens(tcp("p2p", 10002));
        assertThat(entries(shop().with(corda).build())).containsExactly("shop/corda");
    }

    /** A release gate runs while a release does; nobody waits for it at other times. */
    @Test
    void aReleaseGateIsNotProved() {
        var ledger = postgres("ledger").replicaInRecovery();
        var web = service("web").uses(ledger);
        var gated = shop().entry(accelerator("edge").to(web))
                .with(releaseGate("gate").of(ledger));
        assertThat(entries(gated.build())).containsExactly("shop/edge");
    }

    @Test
    void aZoneIsLostWithoutAnyoneNoticing() {
        var outcome = outcome(HOME.zone("euw1-az1"));
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("eu-west-1");
    }

    /** The worker of the recovery region runs already: no person has to do anything. */
    @Test
    void aRegionIsLeftOnceAnAlarmIsRaised() {
        var outcome = outcome(HOME);
        assertThat(outcome.alternative()).contains("eu-central-1");
        assertThat(outcome.path().orElseThrow().steps())
                .extracting(TimedStep::what)
                .containsExactly("An alarm reports the failure");
    }

    @Test
    void aWorkerThatWritesWaitsForAPersonToDecide() {
        var writer = service("worker").uses(postgres("ledger").replicaInRecovery());
        var system = Derivation.of(shop().with(writer).build());
        var path =
                new Prover(system).outcome("shop/worker", FailureSet.of(HOME)).path();
        assertThat(path.orElseThrow().steps())
                .extracting(TimedStep::what)
                .startsWith("An alarm reports the failure", "Decide to use eu-central-1", "Make eu-central-1 active");
    }

    @Test
    void whatWaitedInTheQueueStaysInTheRegionThatWasLost() {
        assertThat(outcome(HOME).path().orElseThrow().losses())
                .containsEntry("jobs", new Loss.Stranded(EvidenceLevel.DOCUMENTED));
    }

    /** A service that answers can do without its queue for a while; a worker has nothing else to do. */
    @Test
    void aWorkerLeavesTheRegionWhereItsQueueDoesNotAnswer() {
        assertThat(outcome(HOME.service("sqs")).alternative()).contains("eu-central-1");
        assertThat(outcome(HOME.service("sqs"), AWAY.service("sqs")).survival()).isEqualTo(Survival.LOST);
    }

    @Test
    void bothRegionsAtOnceAreTheEnd() {
        assertThat(outcome(HOME, AWAY).survival()).isEqualTo(Survival.LOST);
    }

    private static Outcome outcome(Atom... failures) {
        return new Prover(Derivation.of(worker().build())).outcome("shop/worker", FailureSet.of(failures));
    }

    private static Iterable<String> entries(Topology topology) {
        return Derivation.of(topology).entries().stream().map(EntryPoint::id).toList();
    }

    private static TopologyBuilder worker() {
        var worker = service("worker").instances(3).neededInstances(1).consumes(queue("jobs"));
        return shop().entry(accelerator("edge").to(service("web"))).with(worker);
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
