package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of availability, against figures worked out by hand and in textbooks. */
class AvailabilityTest {

    /** Half a unit of the last digit of a percentage with six digits. */
    private static final Offset<Double> DIGITS = within(5e-9);

    private static final double[] WEB = {1, .9999, .9999, .9999};
    private static final double[] STACK = {1, .9999, .9999, .9999, .999, .999, .9999, .999, .99999};
    private static final double[] STACK_WITH_STANDBY = {1, .9999, .9999, .9999, .9999, .999, .9999, .999, .99999};

    @Test
    void whatIsNeededInARowMultiplies() {
        assertThat(Availability.series(WEB)).isCloseTo(.99970003, DIGITS);
        assertThat(Availability.series(STACK)).isCloseTo(.99659429, DIGITS);
        assertThat(Availability.series(STACK_WITH_STANDBY)).isCloseTo(.99749212, DIGITS);
    }

    /** Reliability Pillar and "Availability and Beyond". */
    @Test
    void textbooksAgree() {
        assertThat(Availability.series(.9999, .9999, .9999)).isCloseTo(.9997, within(5e-7));
        assertThat(Availability.parallel(.99, .99)).isCloseTo(.9999, DIGITS);
    }

    @Test
    void withoutIndependenceASeriesIsGuaranteedLess() {
        assertThat(Availability.seriesBounds(STACK).lo()).isCloseTo(.99659, DIGITS);
        assertThat(Availability.seriesBounds(STACK).hi()).isCloseTo(.999, DIGITS);
    }

    @Test
    void withoutIndependenceASecondRegionGuaranteesNothing() {
        double region = Availability.series(STACK);
        assertThat(Availability.parallel(region, region)).isCloseTo(.99998840, DIGITS);
        assertThat(Availability.parallelBounds(region, region).lo()).isCloseTo(.99659429, DIGITS);
        assertThat(Availability.parallelBounds(region, region).hi()).isEqualTo(1);
    }

    @ParameterizedTest(name = "a recovery of {0} minutes each year: {1}")
    @CsvSource({"5, .999979", "30, .999931", "240, .999532"})
    void theRecoveryTimeDecidesMoreThanTheSecondRegion(long minutes, double expected) {
        double region = Availability.series(STACK);
        assertThat(Availability.activePassive(region, region, 1, Duration.ofMinutes(minutes)))
                .isCloseTo(expected, within(5e-7));
    }

    @Test
    void anEntryPointGetsThreeFigures() {
        var node = Atom.region("r").node("n");
        var model = Model.builder()
                .component(Component.of("balancer", Expr.ALWAYS).agreed(.9999, EvidenceLevel.SLA, "ELB"))
                .component(Component.of("database", node).agreed(.999, EvidenceLevel.SLA, "RDS"))
                .component(Component.of("cache", Expr.ALWAYS).agreed(.9, EvidenceLevel.ASSUMED, "a guess"))
                .component(Component.of("web", Expr.ALWAYS)
                        .needs(Expr.part("database"), Expr.any(Expr.part("cache"), Expr.part("database"))))
                .entry(EntryPoint.of("clients", Expr.all(Expr.part("balancer"), Expr.part("web"))))
                .build();
        var failing = Probabilities.of(model, atom -> atom.equals(node) ? .01 : .001);
        var estimates = new Prover(model).availability("clients", InterventionLevel.AUTOMATIC, failing);
        assertThat(estimates.agreed()).isCloseTo(.9999 * .999, within(1e-12));
        assertThat(estimates.structural()).isCloseTo(.99 * .999, within(1e-12));
        assertThat(estimates.bounds().lo()).isCloseTo(.9989, within(1e-12));
        assertThat(estimates.counted()).isEqualTo(List.of("balancer", "database"));
        assertThat(estimates.uncounted()).isEqualTo(List.of("web"));
    }

    @Test
    void whatNobodyRecoversFromCountsOnceAndWhatIsRecoveredFromAsLongAsThatTakes() {
        var region = Atom.region("r");
        var host = Atom.alone(Atom.Kind.NODE, "host");
        var model = Model.builder()
                .component(Component.of("writer", host))
                .component(Component.of("standby", region))
                .action(new RecoveryAction(
                        "take over",
                        "writer",
                        "standby",
                        RecoveryAction.Kind.AUTO,
                        Expr.ALWAYS,
                        Estimate.seconds(60, EvidenceLevel.ASSUMED),
                        Loss.none()))
                .entry(EntryPoint.of("clients", Expr.all(region, Expr.any(Expr.part("writer"), Expr.part("standby")))))
                .build();
        var prover = new Prover(model);
        var share =
                prover.availability("clients", atom -> .1, atom -> Duration.ofMinutes(100), prover.singles("clients"));
        assertThat(share.structural()).isCloseTo(1 - .1 - .9 * .1 / 100, within(1e-12));
    }

    @Test
    void anAtomWithoutAProbabilityIsRefused() {
        var atom = Atom.region("r");
        var model = Model.builder().entry(EntryPoint.of("clients", atom)).build();
        var structure = new Prover(model).structure("clients", InterventionLevel.NONE);
        assertThatThrownBy(() -> structure.availability(new Probabilities(Map.of())))
                .hasMessage("There is no probability for \"r\": give one.");
    }

    @Test
    void importanceTellsTheSingleFailureFromTheRedundantOne() {
        var a = Atom.alone(Atom.Kind.NODE, "a");
        var b = Atom.alone(Atom.Kind.NODE, "b");
        var c = Atom.alone(Atom.Kind.NODE, "c");
        var model = Model.builder()
                .entry(EntryPoint.of("clients", Expr.all(c, Expr.any(a, b))))
                .build();
        var importance = new Prover(model)
                .structure("clients", InterventionLevel.NONE)
                .importance(Probabilities.of(model, atom -> .1));
        assertThat(importance).extracting(Importance::atom).containsExactly(c, a, b);
        assertThat(importance.get(0).birnbaum()).isCloseTo(.99, within(1e-12));
        assertThat(importance.get(0).fussellVesely()).isCloseTo(.1 / .11, within(1e-12));
        assertThat(importance.get(1).birnbaum()).isCloseTo(.09, within(1e-12));
        assertThat(importance.get(1).fussellVesely()).isCloseTo(.01 / .11, within(1e-12));
    }
}
