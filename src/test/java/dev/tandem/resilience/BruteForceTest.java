package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The prover and plain brute force agree on models that nobody thought of, over every set of failures there is. */
@Execution(ExecutionMode.CONCURRENT)
class BruteForceTest {

    private static final int SEEDS = 2000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cutSetsAreThoseOfBruteForce(long seed) {
        var model = RandomModel.of(seed);
        var oracle = new Oracle(model);
        assertThat(List.of(Effort.values())).allSatisfy(effort -> {
            var sets = new Prover(model).structure(RandomModel.ENTRY, effort).cutSets();
            assertThat(listed(sets)).isEqualTo(oracle.minimalCuts(model.entry(RandomModel.ENTRY), effort));
            assertThat(sets.count().intValueExact()).isEqualTo(listed(sets).size());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySetOfFailuresGetsTheVerdictOfBruteForce(long seed) {
        var model = RandomModel.of(seed);
        var oracle = new Oracle(model);
        var entry = model.entry(RandomModel.ENTRY);
        var prover = new Prover(model);
        var tried = new HashMap<FailureSet, Survival>();
        prover.each(RandomModel.ENTRY, model.atoms().size(), tried::put);
        var expected = oracle.subsets().stream()
                .filter(BruteForceTest::hasNothingInsideOfAnother)
                .collect(Collectors.toMap(set -> set, set -> oracle.survival(entry, set)));
        assertThat(tried).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cutSetsUpToAnOrderAreThoseOfPlainEnumeration(long seed) {
        var model = RandomModel.of(seed);
        var structure = new Prover(model).structure(RandomModel.ENTRY, Effort.AUTOMATIC);
        assertThat(listed(structure.cutSets(2))).isEqualTo(enumerated(model, 2));
        assertThat(listed(structure.cutSets(3))).isEqualTo(enumerated(model, 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void availabilityIsTheSumOverAllSetsOfFailures(long seed) {
        var model = RandomModel.of(seed);
        var oracle = new Oracle(model);
        var entry = model.entry(RandomModel.ENTRY);
        var failing = Probabilities.of(model, atom -> .05 + .01 * model.atoms().indexOf(atom));
        double expected = oracle.subsets().stream()
                .filter(set -> oracle.isServed(entry, set, Effort.ANY_MEANS))
                .mapToDouble(set -> probability(model, set, failing))
                .sum();
        var structure = new Prover(model).structure(RandomModel.ENTRY, Effort.ANY_MEANS);
        assertThat(structure.availability(failing)).isCloseTo(expected, within(1e-9));
        assertThat(structure.cutSets().rareEventSum(failing)).isGreaterThanOrEqualTo(1 - expected - 1e-9);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anOutcomeAgreesWithItsVerdictAndItsReason(long seed) {
        var model = RandomModel.of(seed);
        var prover = new Prover(model);
        prover.each(RandomModel.ENTRY, 2, (failures, survival) -> {
            var outcome = prover.outcome(RandomModel.ENTRY, failures);
            assertThat(outcome.survival()).isEqualTo(survival);
            assertThat(outcome.path().isPresent()).isEqualTo(survival != Survival.LOST);
            assertThat(prover.why(RandomModel.ENTRY, failures).says()).startsWith(opening(outcome));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsStuckIsWhatRunsButCouldNotBeStarted(long seed) {
        var model = RandomModel.of(seed);
        var oracle = new Oracle(model);
        var cold = new Prover(model).coldStart(FailureSet.NOTHING);
        var expected = new LinkedHashSet<>(oracle.up(FailureSet.NOTHING, Effort.ANY_MEANS, true));
        expected.removeAll(oracle.startable(FailureSet.NOTHING));
        assertThat(cold.stuck()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(cold.stuck()).containsAll(cold.cycle());
        assertThat(cold.cycle().isEmpty()).isEqualTo(cold.isPossible());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Survival.class)
    void triesModelsOfEveryKind(Survival survival) {
        assertThat(seeds().filter(seed -> new Prover(RandomModel.of(seed))
                                .verdicts(RandomModel.ENTRY, 2)
                                .count(survival)
                        > 0))
                .hasSizeGreaterThan(SEEDS / 20);
    }

    @Test
    void triesModelsThatCannotBeStartedFromNothing() {
        assertThat(seeds().filter(seed -> !new Prover(RandomModel.of(seed))
                        .coldStart(FailureSet.NOTHING)
                        .isPossible()))
                .hasSizeGreaterThan(SEEDS / 100);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    private static Set<FailureSet> listed(CutSets sets) {
        return Set.copyOf(sets.failures(Integer.MAX_VALUE));
    }

    /** Sets in order of size, without those that contain a cut set already found or one thing inside of another. */
    private static Set<FailureSet> enumerated(Model model, int order) {
        var oracle = new Oracle(model);
        var found = new LinkedHashSet<FailureSet>();
        for (int size = 0; size <= order; size++) {
            int now = size;
            oracle.subsets().stream()
                    .filter(set -> set.order() == now && hasNothingInsideOfAnother(set))
                    .filter(set -> found.stream().noneMatch(cut -> set.atoms().containsAll(cut.atoms())))
                    .filter(set -> !oracle.isServed(model.entry(RandomModel.ENTRY), set, Effort.AUTOMATIC))
                    .toList()
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean hasNothingInsideOfAnother(FailureSet set) {
        return set.atoms().stream().noneMatch(atom -> Oracle.without(set, atom).takesDown(atom));
    }

    private static double probability(Model model, FailureSet set, Probabilities failing) {
        return model.atoms().stream()
                .mapToDouble(atom -> set.atoms().contains(atom) ? failing.of(atom) : 1 - failing.of(atom))
                .reduce(1, (one, other) -> one * other);
    }

    private static String opening(Outcome outcome) {
        return switch (outcome.survival()) {
            case SURVIVES, DEGRADED ->
                "clients is served by " + outcome.alternative().orElse("");
            case RECOVERABLE -> "clients can be recovered";
            case LOST -> "clients is lost";
        };
    }
}
