package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models of hundreds of gates are proved in a moment, however many cut sets they have. */
@Timeout(60)
class ScaleTest {

    /** A vote of 100 of 200 has as many cut sets as there are ways to choose 101, a number of 59 digits. */
    @Test
    void countsTheCutSetsOfAVoteWithoutListingThem() {
        var vote = new AtLeast(100, nodes("n", 200));
        var counts = structure(vote).cutSets().countByOrder();
        assertThat(counts.get(101)).isEqualTo(choose(200, 101));
        assertThat(counts.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(choose(200, 101));
    }

    /** One fleet of forty is enough, and each needs all of its five instances. */
    @Test
    void countsTheCutSetsOfFleetsInParallel() {
        var fleets = IntStream.range(0, 40)
                .mapToObj(fleet -> (Expr) new All(nodes("fleet" + fleet + "-", 5)))
                .toList();
        assertThat(structure(new Any(fleets)).cutSets().count())
                .isEqualTo(BigInteger.valueOf(5).pow(40));
    }

    /**
     * Two rails of sixty and a rung at each step: the ends are cut off where both rails are cut, one of them at each
     * step in between if the rungs go too. The count follows from how far apart the two cuts are.
     */
    @Test
    void countsTheCutSetsOfALadderOfHundredsOfGates() {
        int steps = 60;
        var structure = ladder(steps);
        assertThat(structure.cutSets().countByOrder()).isEqualTo(ladderCuts(steps));
        assertThat(ladder(4).cutSets().countByOrder()).isEqualTo(ladderCuts(4));
    }

    @Test
    void aLimitOfTheOrderLeavesTheSmallCutSetsAsTheyAre() {
        assertThat(ladder(60).cutSets(4).countByOrder())
                .isEqualTo(ladder(60).cutSets().countByOrder().subList(0, 5));
    }

    @Test
    void weighsMillionsOfCutSets() {
        var fleets = IntStream.range(0, 12)
                .mapToObj(fleet -> (Expr) new All(nodes("fleet" + fleet + "-", 5)))
                .toList();
        var model = model(new Any(fleets));
        var structure = new Prover(model).structure("clients", InterventionLevel.NONE);
        var failing = Probabilities.of(model, atom -> .1);
        assertThat(structure.cutSets().count()).isEqualTo(BigInteger.valueOf(5).pow(12));
        assertThat(structure.cutSets().rareEventSum(failing)).isCloseTo(Math.pow(.5, 12), within(1e-12));
        assertThat(1 - structure.availability(failing)).isCloseTo(Math.pow(1 - Math.pow(.9, 5), 12), within(1e-12));
    }

    @Test
    void triesEverySetOfThreeOfTwoHundredAtomsInTwoSecondsOfOneProcessor() {
        var model = TwoHundredAtoms.model();
        var before = processorTime();
        var verdicts = new Prover(model).verdicts("clients", 3);
        assertThat(processorTime().minus(before)).isLessThan(Duration.ofSeconds(2));
        assertThat(model.atoms()).hasSize(200);
        assertThat(verdicts.total()).isGreaterThan(1_000_000);
        assertThat(verdicts.count(1, Survival.LOST)).isZero();
        assertThat(verdicts.count(1, Survival.RECOVERABLE)).isEqualTo(1);
    }

    /** In each region itself, its three zones, or the three instances of a service, each or its zone. */
    @Test
    void findsTheCutSetsOfTwoHundredAtomsOfEveryOrder() {
        var structure = new Prover(TwoHundredAtoms.model()).structure("clients", InterventionLevel.ANY_MEANS);
        long perRegion = 1 + 1 + 31 * (8 - 1);
        assertThat(structure.cutSets().count()).isEqualTo(BigInteger.valueOf(perRegion * perRegion));
        assertThat(structure.cutSets(2).smallest(10).get(0).failures())
                .isEqualTo(FailureSet.of(Atom.region("r0"), Atom.region("r1")));
    }

    private static Structure ladder(int steps) {
        var builder = Model.builder();
        for (int i = 1; i <= steps; i++) {
            Expr left = i == 1 ? Expr.ALWAYS : Expr.part("left" + (i - 1));
            Expr right = i == 1 ? Expr.ALWAYS : Expr.part("right" + (i - 1));
            var viaLeft = Expr.all(left, node("l" + i));
            var viaRight = Expr.all(right, node("r" + i));
            var rung = node("x" + i);
            builder.component(Component.of("left" + i, Expr.any(viaLeft, Expr.all(rung, viaRight))));
            builder.component(Component.of("right" + i, Expr.any(viaRight, Expr.all(rung, viaLeft))));
        }
        builder.entry(EntryPoint.of("clients", Expr.any(Expr.part("left" + steps), Expr.part("right" + steps))));
        return new Prover(builder.build()).structure("clients", InterventionLevel.NONE);
    }

    /** Cuts of the two rails that are so many steps apart need so many rungs: one pair in line, two ways if apart. */
    private static List<BigInteger> ladderCuts(int steps) {
        var counts = new ArrayList<>(List.of(BigInteger.ZERO, BigInteger.ZERO));
        for (int apart = 0; apart < steps; apart++) {
            counts.add(BigInteger.valueOf((apart == 0 ? 1L : 2L) * (steps - apart)));
        }
        return counts;
    }

    private static Structure structure(Expr expr) {
        return new Prover(model(expr)).structure("clients", InterventionLevel.NONE);
    }

    private static Model model(Expr expr) {
        return Model.builder().entry(EntryPoint.of("clients", expr)).build();
    }

    private static List<Expr> nodes(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> node(name + i)).toList();
    }

    private static Expr node(String name) {
        return Atom.alone(Atom.Kind.NODE, name);
    }

    /** What this thread has computed for so far, however busy the machine is with other things. */
    private static Duration processorTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static BigInteger choose(int of, int some) {
        var ways = BigInteger.ONE;
        for (int i = 1; i <= some; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
