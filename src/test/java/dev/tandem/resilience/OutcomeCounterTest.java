package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Seeds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting what is alike gives what trying every set by itself gives: how many, and the longest way back. */
@Execution(ExecutionMode.CONCURRENT)
class OutcomeCounterTest {

    private record Group(List<Atom.Kind> kinds, Survival survival) {}

    private record Found(long sets, Duration away) {

        private Found and(Found other) {
            return new Found(sets + other.sets, away.compareTo(other.away) >= 0 ? away : other.away);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsAndTimesAreThoseOfEverySet(long seed) {
        var model = seed % 2 == 0 ? RandomModel.of(seed) : RandomModel.automatic(seed);
        int order = model.atoms().size();
        var counted = new HashMap<Group, Found>();
        new Prover(model)
                .about(RandomModel.ENTRY)
                .counter(
                        RandomModel.ENTRY,
                        order,
                        new EquivalenceClasses(model.atoms()),
                        trial -> counted.merge(
                                new Group(trial.kinds(), trial.survival()),
                                new Found(trial.sets(), away(trial)),
                                Found::and));
        assertThat(counted).isEqualTo(oneByOne(model, order));
    }

    private static Map<Group, Found> oneByOne(Model model, int order) {
        var prover = new Prover(model);
        var found = new HashMap<Group, Found>();
        prover.each(RandomModel.ENTRY, order, (failures, survival) -> {
            var kinds = failures.atoms().stream().map(Atom::kind).sorted().toList();
            var path = prover.outcome(RandomModel.ENTRY, failures).path();
            var away = path.map(way -> way.time().hi()).orElse(Duration.ZERO);
            found.merge(new Group(kinds, survival), new Found(1, away), Found::and);
        });
        return found;
    }

    private static Duration away(Trial trial) {
        return trial.path().map(way -> way.time().hi()).orElse(Duration.ZERO);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Seeds.COUNT);
    }
}
