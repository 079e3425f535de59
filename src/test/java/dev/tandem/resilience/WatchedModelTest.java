package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.harness.Seeds;
import java.util.HashMap;
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

/**
 * The prover and plain brute force agree where health checks move clients only when what they see is down. There, more
 * failures can help: they move clients who would have waited for a person.
 */
@ParameterizedClass(name = "seed {0}")
@MethodSource("seeds")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedModelTest {

    private static final double CLOSE = 1e-9;

    @Parameter
    private long seed;

    private Model model;
    private Circuit circuit;
    private EntryPoint entry;
    private Oracle oracle;

    @BeforeParameterizedClassInvocation
    void model() {
        model = RandomModel.watched(seed);
        circuit = Circuit.of(model);
        entry = model.entry(RandomModel.ENTRY);
        oracle = new Oracle(model);
    }

    @Test
    void everySetOfFailuresGetsTheVerdictOfBruteForce() {
        var tried = new HashMap<FailureSet, Survival>();
        new Prover(model).each(RandomModel.ENTRY, model.atoms().size(), tried::put);
        var expected = oracle.subsets().stream()
                .filter(tried::containsKey)
                .collect(Collectors.toMap(set -> set, set -> oracle.survival(entry, set)));
        assertThat(tried).isEqualTo(expected);
    }

    @Test
    void cutSetsAreTheFatalSetsThatHoldNoSmallerOne() {
        assertThat(List.of(InterventionLevel.values())).allSatisfy(intervention -> {
            var sets =
                    new Prover(model).structure(RandomModel.ENTRY, intervention).cutSets();
            assertThat(Set.copyOf(sets.failures(Integer.MAX_VALUE)))
                    .isEqualTo(oracle.smallestFatal(entry, intervention));
        });
    }

    @Test
    void availabilityIsTheSumOverAllSetsOfFailures() {
        var failing = Probabilities.of(model, atom -> .05 + .01 * model.atoms().indexOf(atom));
        assertThat(List.of(InterventionLevel.values())).allSatisfy(intervention -> {
            double expected = oracle.subsets().stream()
                    .filter(set -> oracle.isServed(entry, set, intervention))
                    .mapToDouble(set -> probability(set, failing))
                    .sum();
            assertThat(new Prover(model)
                            .structure(RandomModel.ENTRY, intervention)
                            .availability(failing))
                    .isCloseTo(expected, within(CLOSE));
        });
    }

    @Test
    void whatServesWithLittleEffortServesWithMore() {
        assertThat(oracle.subsets()).allSatisfy(set -> {
            assertThat(!isUp(set, InterventionLevel.NONE) || isUp(set, InterventionLevel.AUTOMATIC))
                    .isTrue();
            assertThat(!isUp(set, InterventionLevel.AUTOMATIC) || isUp(set, InterventionLevel.ANY_MEANS))
                    .isTrue();
        });
    }

    @Test
    void anOutcomeAgreesWithItsVerdict() {
        var prover = new Prover(model);
        prover.each(RandomModel.ENTRY, 2, (failures, survival) -> {
            var outcome = prover.outcome(RandomModel.ENTRY, failures);
            assertThat(outcome.survival()).isEqualTo(survival);
            assertThat(outcome.path().isPresent()).isEqualTo(survival != Survival.LOST);
        });
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Seeds.COUNT);
    }

    private boolean isUp(FailureSet set, InterventionLevel intervention) {
        return SystemState.of(model, circuit, set, intervention, ServiceCriterion.SERVING)
                .isUp(entry);
    }

    private double probability(FailureSet set, Probabilities failing) {
        return model.atoms().stream()
                .mapToDouble(atom -> set.atoms().contains(atom) ? failing.of(atom) : 1 - failing.of(atom))
                .reduce(1, (one, other) -> one * other);
    }
}
