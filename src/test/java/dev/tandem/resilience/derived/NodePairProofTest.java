package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.fileSystem;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.nodes;
import static dev.tandem.Tandem.postgres;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.tcp;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.resilience.Alternative;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Handover;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Promotion;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Step;
import dev.tandem.resilience.Survival;
import dev.tandem.topology.NodePair;
import dev.tandem.topology.Side;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a program of which exactly one of two nodes may serve. */
class NodePairProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom HOT = HOME.zone("euw1-az1").node("corda-1");
    private static final Atom COLD = HOME.zone("euw1-az2").node("corda-2");

    private static final Atom FIRST_ZONE = HOME.zone("euw1-az1");

    @Test
    void theColdNodeTakesOverByItselfOnceTheLeaseIsStale() {
        var path = survived(corda(), HOT).path().orElseThrow();
        assertThat(path.steps()).extracting(Step::what).containsExactly("the cold node of corda takes over");
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
        var database = HOME.zone("euw1-az1").node("vault-1");
        var steps = survived(corda(), HOT, database).path().orElseThrow().steps();
        assertThat(steps).extracting(Step::what).contains("RDS makes the standby of vault its writer");
        assertThat(start(steps, "the cold node of corda takes over")).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aZoneIsLostWithoutAHand() {
        assertThat(survived(corda(), FIRST_ZONE).path().orElseThrow().needsPeople())
                .isFalse();
    }

    @Test
    void bothNodesHaveToBeLaunchedAgainBySomebody() {
        var outcome = outcome(corda(), HOT, COLD);
        assertThat(outcome.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome.alternative()).contains("eu-west-1");
    }

    @Test
    void theOtherRegionOpensItsDataBeforeItsNodesAreLaunched() {
        var path = outcome(corda(), HOME).path().orElseThrow();
        var launched = start(path.steps(), "launch the nodes of corda in eu-central-1");
        assertThat(path.steps())
                .extracting(Step::what)
                .contains(
                        "break the replication of artemis in eu-central-1",
                        "promote the replica of vault in eu-central-1");
        assertThat(launched).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(path.losses()).containsOnlyKeys("artemis", "vault");
    }

    @Test
    void withoutCopiesOfItsDataTheOtherRegionIsOfNoUse() {
        var stranded = nodes("corda").hotCold().listens(tcp("p2p", 10002)).uses(postgres("vault"));
        assertThat(outcome(stranded, HOME).survival()).isEqualTo(Survival.LOST);
    }

    private static Duration start(List<Step> steps, String what) {
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
        return new Prover(model(nodes)).outcome("shop/corda", FailureSet.of(failures));
    }

    /** The pair and what it uses in both regions, with the names of its load balancers as the way in. */
    private static Model model(NodePair nodes) {
        var topology = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(nodes)
                .build();
        var home = Place.of(topology, Side.PRIMARY);
        var away = Place.of(topology, Side.RECOVERY);
        var model = Derivation.parts(topology);
        model.entry(new EntryPoint(
                "shop/corda",
                List.of(
                        Alternative.usual("eu-west-1", Expr.part(NodePairPart.id(nodes, home))),
                        Alternative.after(byHand(), "eu-central-1", Expr.part(NodePairPart.id(nodes, away))))));
        return model.build();
    }

    private static Handover byHand() {
        var atOnce = Figure.seconds(0, Basis.DOCUMENTED);
        return new Handover(Promotion.Kind.MANUAL, Expr.ALWAYS, atOnce, atOnce, atOnce);
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
