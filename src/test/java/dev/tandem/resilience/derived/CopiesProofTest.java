package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** How many copies of its data a store goes on with, and what is lost with the others. */
class CopiesProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");

    /** OpenSearch Service, "Multi-AZ with Standby": three copies, so that the data of two zones can be gone. */
    @Test
    void aDomainWithStandbyServesFromItsLastCopy() {
        var products = search("products").dataNodes(3).standbyInAnotherZone();
        assertThat(outcome(products, data(1)).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(products, data(1), data(2)).alternative()).contains("eu-west-1");
    }

    /** A primary shard and one replica: what was on both of the nodes is gone. */
    @Test
    void aDomainWithoutStandbyServesWithoutOneOfItsNodesOnly() {
        var products = search("products").dataNodes(3).withoutStandby("to save money");
        assertThat(outcome(products, data(1)).survival()).isEqualTo(Survival.DEGRADED);
        assertThat(outcome(products, data(1), data(2)).survival()).isEqualTo(Survival.LOST);
    }

    /** The nodes that are left copy data, which slows the domain down. */
    @Test
    void withoutStandbyEachDataNodeIsMissed() {
        var products = search("products").dataNodes(6).withoutStandby("to save money");
        for (int number = 1; number <= 6; number++) {
            assertThat(outcome(products, data(number)).survival()).isEqualTo(Survival.DEGRADED);
        }
    }

    @Test
    void aFollowerLosesWhatItHasNotGotYet() {
        var path = outcome(search("products").followerInRecovery(), HOME).path().orElseThrow();
        assertThat(path.losses())
                .containsEntry("products", new Loss.Within(Recovery.SEARCH_FOLLOWER_IS_STOPPED.loss()));
    }

    /** Its user filled it, so that it serves at once; but it is no copy of what the primary domain holds. */
    @Test
    void aDomainOfItsOwnServesAndHoldsNoCopy() {
        var separate = outcome(search("products").separateInRecovery(), HOME);
        assertThat(separate.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(separate.path().orElseThrow().losses()).isEmpty();
        assertThat(separate.lostStores()).containsExactly("products");
    }

    @Test
    void aDomainWithoutACounterpartIsLostWithItsData() {
        var alone = outcome(search("products"), HOME);
        assertThat(alone.survival()).isEqualTo(Survival.LOST);
        assertThat(alone.lostStores()).containsExactly("products");
    }

    @Test
    void aReplicaLosesWhatItHasNotGotYet() {
        var path = outcome(postgres("ledger").replicaInRecovery(), HOME).path().orElseThrow();
        assertThat(path.losses()).containsEntry("ledger", new Loss.Within(Recovery.REPLICA_IS_PROMOTED.loss()));
    }

    @Test
    void aReplicaTakesNoWritesBeforeAPersonDecides() {
        assertThat(outcome(postgres("ledger").replicaInRecovery(), HOME)
                        .path()
                        .orElseThrow()
                        .needsDecision())
                .isTrue();
    }

    @Test
    void aDatabaseWithoutBackupsIsNotRestored() {
        var ledger = postgres("ledger").withoutStandby("to save money");
        var volume = HOME.zone("euw1-az1").node("rds-ledger-volume-1");
        assertThat(outcome(ledger, volume).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(ledger.withoutBackups("it is a cache"), volume).survival())
                .isEqualTo(Survival.LOST);
    }

    /** EFS user guide, "Availability and durability": no pause is documented; a game day may show one. */
    @Test
    void aPauseThatWasMeasuredWhenAZoneIsLostCounts() {
        var files = fileSystem("files").replicaInRecovery();
        var zone = FailureSet.of(HOME.zone("euw1-az1"));
        var documented = outcome(shop(files), zone);
        assertThat(documented.path().orElseThrow().steps()).isEmpty();
        var measured =
                outcome(shop(files).measured(Recovery.REGIONAL_SERVICE_LOSES_ZONE, seconds(5), seconds(9)), zone);
        assertThat(measured.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(measured.path().orElseThrow().time()).isEqualTo(DurationRange.seconds(5, 9));
    }

    /** A figure for switching an Aurora global database over says nothing about a cluster that is alone. */
    @Test
    void onlyAGlobalDatabaseIsSwitchedOver() {
        var measured = Recovery.AURORA_GLOBAL_SWITCHOVER;
        assertThat(Derivation.unusedEstimates(shop(auroraPostgres("data"))
                        .measured(measured, seconds(1), seconds(2))
                        .build()))
                .extracting(stated -> stated.figure().id())
                .containsExactly(measured.id());
        assertThat(Derivation.unusedEstimates(shop(auroraPostgres("data").globalDatabase())
                        .measured(measured, seconds(1), seconds(2))
                        .build()))
                .isEmpty();
    }

    /** Zones fail whether anything stands in them or not; IAM and S3 are built with and change nothing. */
    @Test
    void zonesAndWhatASystemIsBuiltWithCanFailInAnEmptySystem() {
        var empty = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .build();
        assertThat(Derivation.of(empty).atoms())
                .extracting(Atom::id)
                .contains(
                        "eu-west-1/euw1-az3",
                        "eu-central-1/euc1-az3",
                        "us-east-1/control-plane-iam",
                        "us-east-1/control-plane-s3",
                        "us-west-2/control-plane-globalaccelerator");
    }

    private static Atom data(int number) {
        return HOME.zone("euw1-az" + ((number - 1) % 3 + 1)).node("es-products-data-" + number);
    }

    private static Outcome outcome(Dependency used, Atom... failures) {
        return outcome(shop(used), FailureSet.of(failures));
    }

    private static Outcome outcome(TopologyBuilder shop, FailureSet failures) {
        return new Prover(Derivation.of(shop.build())).outcome("shop/edge", failures);
    }

    private static TopologyBuilder shop(Dependency used) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(1).uses(used)));
    }
}
