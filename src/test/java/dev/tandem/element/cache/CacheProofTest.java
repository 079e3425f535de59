package dev.tandem.element.cache;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.resilience.derived.Derivation;
import org.junit.jupiter.api.Test;

/** What a system survives that keeps its sessions in a cache, derived by hand from the ElastiCache user guide (2026). */
class CacheProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom FIRST_ZONE = HOME.zone("euw1-az1");
    private static final Atom SECOND_ZONE = HOME.zone("euw1-az2");
    private static final Cache SESSIONS = cache("sessions");

    /** "Minimizing downtime by using Multi-AZ": a replica in another zone is promoted automatically. */
    @Test
    void aReplicaTakesOverByItselfAndHasNotReceivedTheNewestWrites() {
        var outcome = outcome(SESSIONS, FIRST_ZONE);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("eu-west-1");
        assertThat(outcome.path().orElseThrow().losses().get("sessions"))
                .isEqualTo(new Loss.Within(Recovery.CACHE_REPLICA_TAKES_OVER.loss()));
    }

    /** "Minimizing downtime by using Multi-AZ": when a replica fails, the primary node keeps serving. */
    @Test
    void nothingIsLostWithAReplica() {
        var outcome = outcome(SESSIONS, SECOND_ZONE);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.path().orElseThrow().loss()).isEqualTo(Loss.none());
    }

    /** "Mitigating failures": data of a single node is lost with the node; the other region has a cache, which is empty. */
    @Test
    void aSingleNodeIsLostWithItsZone() {
        var outcome = outcome(SESSIONS.singleNode("to save money"), FIRST_ZONE);
        assertThat(outcome.alternative()).contains("eu-central-1");
        assertThat(outcome.path().orElseThrow().losses().get("sessions"))
                .isEqualTo(new Loss.Stranded(EvidenceLevel.DOCUMENTED));
    }

    /** "Prerequisites and limitations" of global datastores: ElastiCache does not fail over to another region by itself. */
    @Test
    void aPersonPromotesTheSecondaryOfAGlobalDatastore() {
        var path = outcome(SESSIONS.globalDatastore(), HOME).path().orElseThrow();
        assertThat(path.losses().get("sessions")).isEqualTo(new Loss.Within(Recovery.CACHE_GLOBAL_FAILOVER.loss()));
        assertThat(path.steps())
                .filteredOn(step -> step.what().equals("Fail sessions over to eu-central-1"))
                .extracting(TimedStep::kind)
                .containsExactly(RecoveryAction.Kind.MANUAL);
    }

    /** "Promoting the secondary cluster to primary": it is a call to ElastiCache, which has to take it. */
    @Test
    void thePromotionNeedsTheControlPlaneOfTheRecoveryRegion() {
        var plane = Atom.region("eu-central-1").controlPlane("elasticache");
        assertThat(outcome(SESSIONS.globalDatastore(), HOME).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(SESSIONS.globalDatastore(), HOME, plane).survival()).isEqualTo(Survival.LOST);
    }

    /** Replication groups are regional resources: without a global datastore the other region knows nothing of it. */
    @Test
    void aSeparateCacheIsUsedEmptyWithoutAStep() {
        var path = outcome(SESSIONS, HOME).path().orElseThrow();
        assertThat(path.losses().get("sessions")).isEqualTo(new Loss.Stranded(EvidenceLevel.DOCUMENTED));
        assertThat(path.steps()).extracting(TimedStep::kind).doesNotContain(RecoveryAction.Kind.MANUAL);
    }

    private static Outcome outcome(Cache used, Atom... failures) {
        var topology = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(1).uses(used)))
                .build();
        return new Prover(Derivation.of(topology)).outcome("shop/edge", FailureSet.of(failures));
    }
}
