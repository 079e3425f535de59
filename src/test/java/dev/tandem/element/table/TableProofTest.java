package dev.tandem.element.table;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What a system survives that keeps its orders in a table, derived by hand from the DynamoDB developer guide (2026). */
class TableProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Table ORDERS = table("orders").replicaInRecovery();

    /** Prescriptive guidance, "Overview of global tables": DynamoDB is resilient to the failure of a zone. */
    @Test
    void aZoneIsSurvivedWithoutAReplicaAndWithoutLoss() {
        var outcome = outcome(table("orders"), HOME.zone("euw1-az1"));
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("eu-west-1");
        assertThat(outcome.path().orElseThrow().loss()).isEqualTo(Loss.none());
    }

    /** "How DynamoDB global tables work": every replica takes writes, so that applications shift without a failover. */
    @Test
    void theReplicaIsUsedWithoutAStepByAPerson() {
        var path = outcome(ORDERS, HOME).path().orElseThrow();
        assertThat(path.steps()).extracting(TimedStep::kind).doesNotContain(RecoveryAction.Kind.MANUAL);
    }

    /** "How DynamoDB global tables work": replication is asynchronous, typically within a second. */
    @Test
    void whatWasNotReplicatedYetIsMissing() {
        var path = outcome(ORDERS, HOME).path().orElseThrow();
        assertThat(path.losses().get("orders")).isEqualTo(new Loss.Within(Recovery.TABLE_REPLICA_IS_USED.loss()));
        assertThat(path.loss().extent()).isEqualTo(Loss.Extent.TYPICALLY);
    }

    /** "DynamoDB is a Regional service": a table without a replica is where its region is. */
    @Test
    void aTableWithoutAReplicaIsLostWithItsRegion() {
        assertThat(outcome(table("orders"), HOME).lostStores()).containsExactly("orders");
    }

    /** "There is no global endpoint": what disturbs DynamoDB in one region does not reach the replica of the other. */
    @Test
    void clientsMoveWhenDynamoDbFailsInOneRegion() {
        assertThat(outcome(ORDERS, HOME.service("dynamodb")).alternative()).contains("eu-central-1");
        assertThat(outcome(ORDERS, Atom.region("eu-central-1").service("dynamodb"))
                        .alternative())
                .contains("eu-west-1");
    }

    private static Outcome outcome(Table used, Atom... failures) {
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
