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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The prover and plain brute force agree on models that nobody thought of, over every set of failures there is. */
@ParameterizedClass(name = "seed {0}")
@MethodSource("seeds")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BruteForceTest {

    @Parameter
    private long seed;

    private Model model;
    private Oracle oracle;

    @BeforeParameterizedClassInvocation
    void model() {
        model = RandomModel.of(seed);
        oracle = new Oracle(model);
    }

    @Test
    void cutSetsAreThoseOfBruteForce() {
        assertThat(List.of(InterventionLevel.values())).allSatisfy(intervention -> {
            var sets =
                    new Prover(model).structure(RandomModel.ENTRY, intervention).cutSets();
            assertThat(listed(sets)).isEqualTo(oracle.minimalCuts(model.entry(RandomModel.ENTRY), intervention));
            assertThat(sets.count().intValueExact()).isEqualTo(listed(sets).size());
        });
    }

    @Test
    void everySetOfFailuresGetsTheVerdictOfBruteForce() {
        var entry = model.entry(RandomModel.ENTRY);
        var prover = new Prover(model);
        var tried = new HashMap<FailureSet, Survival>();
        prover.each(RandomModel.ENTRY, model.atoms().size(), tried::put);
        var expected = oracle.subsets().stream()
                .filter(BruteForceTest::hasNothingInsideOfAnother)
                .collect(Collectors.toMap(set -> set, set -> oracle.survival(entry, set)));
        assertThat(tried).isEqualTo(expected);
    }

    @Test
    void cutSetsUpToAnOrderAreThoseOfPlainEnumeration() {
        var structure = new Prover(model).structure(RandomModel.ENTRY, InterventionLevel.AUTOMATIC);
        assertThat(listed(structure.cutSets(2))).isEqualTo(enumerated(2));
        assertThat(listed(structure.cutSets(3))).isEqualTo(enumerated(3));
    }

    @Test
    void availabilityIsTheSumOverAllSetsOfFailures() {
        var entry = model.entry(RandomModel.ENTRY);
        var failing = Probabilities.of(model, atom -> .05 + .01 * model.atoms().indexOf(atom));
        double expected = oracle.subsets().stream()
                .filter(set -> oracle.isServed(entry, set, InterventionLevel.ANY_MEANS))
                .mapToDouble(set -> probability(set, failing))
                .sum();
        var structure = new Prover(model).structure(RandomModel.ENTRY, InterventionLevel.ANY_MEANS);
        assertThat(structure.availability(failing)).isCloseTo(expected, within(1e-9));
        assertThat(structure.cutSets().rareEventSum(failing)).isGreaterThanOrEqualTo(1 - expected - 1e-9);
    }

    @Test
    void anOutcomeAgreesWithItsVerdictAndItsReason() {
        var prover = new Prover(model);
        prover.each(RandomModel.ENTRY, 2, (failures, survival) -> {
            var outcome = prover.outcome(RandomModel.ENTRY, failures);
            assertThat(outcome.survival()).isEqualTo(survival);
            assertThat(outcome.path().isPresent()).isEqualTo(survival != Survival.LOST);
            assertThat(prover.why(RandomModel.ENTRY, failures).says()).startsWith(opening(outcome));
        });
    }

    @Test
    void whatIsStuckIsWhatRunsButCouldNotBeStarted() {
        var cold = new Prover(model).coldStart(FailureSet.NOTHING);
        var expected = new LinkedHashSet<>(oracle.up(FailureSet.NOTHING, InterventionLevel.ANY_MEANS, true));
        expected.removeAll(oracle.startable(FailureSet.NOTHING));
        assertThat(cold.stuck()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(cold.stuck()).containsAll(cold.cycle());
        assertThat(cold.cycle().isEmpty()).isEqualTo(cold.isPossible());
    }

    static LongStream seeds() {
        return RandomModelTest.seeds();
    }

    private static Set<FailureSet> listed(CutSets sets) {
        return Set.copyOf(sets.failures(Integer.MAX_VALUE));
    }

    /** Sets in order of size, without those that contain a cut set already found or one thing inside of another. */
    private Set<FailureSet> enumerated(int order) {
        var found = new LinkedHashSet<FailureSet>();
        for (int size = 0; size <= order; size++) {
            int now = size;
            oracle.subsets().stream()
                    .filter(set -> set.order() == now && hasNothingInsideOfAnother(set))
                    .filter(set -> found.stream().noneMatch(cut -> set.atoms().containsAll(cut.atoms())))
                    .filter(set -> !oracle.isServed(model.entry(RandomModel.ENTRY), set, InterventionLevel.AUTOMATIC))
                    .toList()
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean hasNothingInsideOfAnother(FailureSet set) {
        return set.atoms().stream().noneMatch(atom -> Oracle.without(set, atom).takesDown(atom));
    }

    private double probability(FailureSet set, Probabilities failing) {
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
