package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
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
        var structure = new Prover(model).structure("clients", Effort.NONE);
        var failing = Probabilities.of(model, atom -> .1);
        assertThat(structure.cutSets().count()).isEqualTo(BigInteger.valueOf(5).pow(12));
        assertThat(structure.cutSets().rareEventSum(failing)).isCloseTo(Math.pow(.5, 12), within(1e-12));
        assertThat(1 - structure.availability(failing)).isCloseTo(Math.pow(1 - Math.pow(.9, 5), 12), within(1e-12));
    }

    @Test
    void triesEverySetOfThreeOfTwoHundredAtomsInTwoSecondsOfOneProcessor() {
        var model = twoRegions();
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
        var structure = new Prover(twoRegions()).structure("clients", Effort.ANY_MEANS);
        long perRegion = 1 + 1 + 31 * (8 - 1);
        assertThat(structure.cutSets().count()).isEqualTo(BigInteger.valueOf(perRegion * perRegion));
        assertThat(structure.cutSets(2).smallest(10).get(0).failures())
                .isEqualTo(FailureSet.of(Atom.region("r0"), Atom.region("r1")));
    }

    /** Thirty-one services of three instances in each of two regions, and as much more as makes it two hundred atoms. */
    private static Model twoRegions() {
        var builder = Model.builder()
                .atom(Atom.region("r0").controlPlane("ec2"))
                .atom(Atom.region("r1").controlPlane("ec2"));
        var services = new ArrayList<List<Expr>>(List.of(new ArrayList<>(), new ArrayList<>()));
        for (int i = 0; i < 62; i++) {
            var region = Atom.region("r" + i % 2);
            var fleet = IntStream.range(0, 3)
                    .mapToObj(zone -> region.zone("z" + zone).node("i" + zone + "-"))
                    .toList();
            builder.component(Component.replicated("service" + i, 1, named(fleet, i))
                    .needs(i < 2 ? Expr.ALWAYS : Expr.part("service" + (i - 2))));
            services.get(i % 2).add(Expr.part("service" + i));
        }
        var handover = new Handover(
                Promotion.Kind.MANUAL,
                Expr.ALWAYS,
                Figure.seconds(30, Basis.DOCUMENTED),
                Figure.seconds(900, Basis.ASSUMED),
                Figure.seconds(60, Basis.DOCUMENTED));
        return builder.atom(Atom.region("r0").service("s3"))
                .atom(Atom.region("r1").service("s3"))
                .atom(Atom.region("r0").holding(Atom.Kind.KEY, "key"))
                .atom(Atom.region("r1").holding(Atom.Kind.KEY, "key"))
                .entry(new EntryPoint(
                        "clients",
                        List.of(
                                Alternative.usual("usual", new All(services.get(0))),
                                Alternative.after(handover, "other", new All(services.get(1))))))
                .build();
    }

    private static List<Expr> named(List<Atom> fleet, int service) {
        return fleet.stream()
                .map(node -> (Expr) node.parent().orElseThrow().node("s" + service))
                .toList();
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
        return new Prover(builder.build()).structure("clients", Effort.NONE);
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
        return new Prover(model(expr)).structure("clients", Effort.NONE);
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
