package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The models that brute force is tried on are of every kind. */
class RandomModelTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Survival.class)
    void triesModelsOfEveryKind(Survival survival) {
        assertThat(seeds().filter(seed -> new Prover(RandomModel.of(seed))
                                .verdicts(RandomModel.ENTRY, 2)
                                .count(survival)
                        > 0))
                .hasSizeGreaterThan(Seeds.COUNT / 20);
    }

    @Test
    void triesModelsThatCannotBeStartedFromNothing() {
        assertThat(seeds().filter(seed -> !new Prover(RandomModel.of(seed))
                        .coldStart(FailureSet.NOTHING)
                        .isPossible()))
                .hasSizeGreaterThan(Seeds.COUNT / 100);
    }

    @Test
    void triesModelsInWhichHealthChecksMakeMoreFailuresHelp() {
        assertThat(seeds().filter(seed -> moreFailuresHelp(RandomModel.watched(seed))))
                .hasSizeGreaterThan(Seeds.COUNT / 20);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Seeds.COUNT);
    }

    private static boolean moreFailuresHelp(Model model) {
        var oracle = new Oracle(model);
        var entry = model.entry(RandomModel.ENTRY);
        return oracle.subsets().stream()
                .filter(set -> oracle.isServed(entry, set, InterventionLevel.AUTOMATIC))
                .anyMatch(set -> set.atoms().stream()
                        .anyMatch(atom ->
                                !oracle.isServed(entry, Oracle.without(set, atom), InterventionLevel.AUTOMATIC)));
    }
}
