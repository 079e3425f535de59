package dev.tandem.element.nodes;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.auroraPostgres;
import static dev.tandem.Tandem.fileSystem;
import static dev.tandem.Tandem.hostname;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.nodes;
import static dev.tandem.Tandem.postgres;
import static dev.tandem.Tandem.publicZone;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.tcp;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a program of which exactly one of two nodes may serve. */
class NodePairProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom HOT = HOME.zone("euw1-az1").node("ec2-corda-1");
    private static final Atom COLD = HOME.zone("euw1-az2").node("ec2-corda-2");

    private static final Atom FIRST_ZONE = HOME.zone("euw1-az1");

    @Test
    void theColdNodeTakesOverByItselfOnceTheLeaseIsStale() {
        var path = survived(corda(), HOT).path().orElseThrow();
        assertThat(path.steps()).extracting(TimedStep::what).containsExactly("The cold node of corda takes over");
        assertThat(path.time().lo()).isEqualTo(Duration.ofSeconds(40).plusMinutes(1));
        assertThat(path.loss()).isEqualTo(Loss.none());
    }

    @Test
    void waitsAsLongAsTheLeaseSays() {
        var patient = corda().mutualExclusion(Duration.ofMinutes(1), Duration.ofMinutes(3));
        assertThat(survived(patient, HOT).path().orElseThrow().time().lo()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void theColdNodeAloneIsMissedByNobody() {
        assertThat(survived(corda(), COLD).path().orElseThrow().steps()).isEmpty();
    }

    @Test
    void theColdNodeWaitsForTheDatabaseThatKeepsTheLease() {
        var database = HOME.zone("euw1-az1").node("rds-vault-host-1");
        var steps = survived(corda(), HOT, database).path().orElseThrow().steps();
        assertThat(steps).extracting(TimedStep::what).contains("RDS makes the standby of vault its writer");
        assertThat(start(steps, "The cold node of corda takes over")).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aZoneIsLostWithoutAHand() {
        assertThat(survived(corda(), FIRST_ZONE).path().orElseThrow().needsDecision())
                .isFalse();
    }

    @Test
    void bothNodesHaveToBeLaunchedAgainBySomebody() {
        assertThat(outcome(corda(), HOT, COLD).survival()).isEqualTo(Survival.RECOVERABLE);
    }

    @Test
    void theOtherRegionOpensItsDataBeforeItsNodesAreLaunched() {
        var path = outcome(corda(), HOME).path().orElseThrow();
        assertThat(path.steps())
                .extracting(TimedStep::what)
                .containsSubsequence(
                        "Open artemis for writing",
                        "Make eu-central-1 active",
                        "Launch the nodes of corda in eu-central-1");
        var activated = start(path.steps(), "Make eu-central-1 active");
        assertThat(activated)
                .isEqualTo(start(path.steps(), "Open artemis for writing").plusMinutes(5));
        assertThat(start(path.steps(), "Launch the nodes of corda in eu-central-1"))
                .isEqualTo(activated.plusMinutes(5));
        assertThat(path.losses()).containsOnlyKeys("artemis", "vault");
    }

    /** Terraform alone knows the addresses that the nodes have to keep. */
    @Test
    void nodesAreNotLaunchedInTheOtherRegionWithoutTerraformsState() {
        var state = Atom.region("eu-central-1").holding(Atom.Kind.STATE, "state-shop");
        assertThat(outcome(corda(), HOME, state).survival()).isEqualTo(Survival.LOST);
    }

    @Test
    void withoutCopiesOfItsDataTheOtherRegionIsOfNoUse() {
        var stranded = nodes("corda").hotCold().listens(tcp("p2p", 10002)).uses(postgres("vault"));
        assertThat(outcome(stranded, HOME).survival()).isEqualTo(Survival.LOST);
    }

    /** A node that starts before its region is active would take the lease of one that still serves. */
    @Test
    void nodesWaitForTheirRegionEvenIfTheirDatabaseIsThereBefore() {
        var vault = auroraPostgres("vault").globalDatabase();
        var path = outcome(nodes("corda").hotCold().listens(tcp("p2p", 10002)).uses(vault), HOME)
                .path()
                .orElseThrow();
        assertThat(path.steps())
                .extracting(TimedStep::what)
                .containsSubsequence("Make eu-central-1 active", "Launch the nodes of corda in eu-central-1");
    }

    @Test
    void atHomeAPersonLaunchesThemWithoutTheOtherRegion() {
        var path =
                outcome(corda(), HOT, COLD, Atom.region("eu-central-1")).path().orElseThrow();
        assertThat(kind(path.steps(), "Launch the nodes of corda in eu-west-1")).isEqualTo(RecoveryAction.Kind.MANUAL);
    }

    /** Terraform launches them when it makes the region active; capacity may be missing, so that a person checks it. */
    @Test
    void inTheOtherRegionTerraformLaunchesThemAndAPersonChecks() {
        var path = outcome(corda(), HOME).path().orElseThrow();
        assertThat(kind(path.steps(), "Launch the nodes of corda in eu-central-1"))
                .isEqualTo(RecoveryAction.Kind.SUPERVISED);
    }

    @Test
    void launchedNodesTakeThePlaceOfThePairOfThePrimaryRegion() {
        assertThat(Derivation.of(shop(corda())).actions())
                .filteredOn(action -> action.name().startsWith("Launch the nodes of corda"))
                .extracting(RecoveryAction::from, RecoveryAction::to)
                .containsExactly(
                        tuple("eu-west-1/corda", "eu-west-1/corda/launched"),
                        tuple("eu-west-1/corda", "eu-central-1/corda/launched"));
    }

    private static RecoveryAction.Kind kind(List<TimedStep> steps, String what) {
        return steps.stream()
                .filter(step -> step.what().equals(what))
                .map(TimedStep::kind)
                .findFirst()
                .orElseThrow();
    }

    private static Duration start(List<TimedStep> steps, String what) {
        return steps.stream()
                .filter(step -> step.what().equals(what))
                .map(step -> step.start().lo())
                .findFirst()
                .orElseThrow();
    }

    private static Outcome survived(NodePair nodes, Atom... failures) {
        var outcome = outcome(nodes, failures);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("eu-west-1");
        return outcome;
    }

    private static Outcome outcome(NodePair nodes, Atom... failures) {
        return new Prover(Derivation.of(shop(nodes))).outcome("shop/corda.shop.example", FailureSet.of(failures));
    }

    private static Topology shop(NodePair nodes) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(hostname("corda").in(publicZone("shop.example")).to(nodes))
                .build();
    }

    private static NodePair corda() {
        return nodes("corda")
                .hotCold()
                .listens(tcp("p2p", 10002))
                .uses(
                        postgres("vault").replicaInRecovery(),
                        fileSystem("artemis").replicaInRecovery());
    }
}
