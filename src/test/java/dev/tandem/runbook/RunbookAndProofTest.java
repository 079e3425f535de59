package dev.tandem.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Examples;
import dev.tandem.lowering.RandomTopology;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The runbook and the proof count the same steps: each begins in the one when the other's order of steps says so. */
class RunbookAndProofTest {

    private static final int SEEDS = 60;

    @ParameterizedTest(name = "{0}")
    @MethodSource("topologies")
    void everyStepOfTheProofBeginsWhenTheRunbookLetsIt(String name, Topology topology) {
        var runbook = Runbook.of(topology);
        for (var loss : Proving.of(topology).regionLosses()) {
            var order = new Order(runbook, loss);
            var decided = end(loss, "Decide");
            for (var step : dark(loss, order)) {
                assertThat(step.begins().atWorst())
                        .as("%s: %s", loss.entry(), step.what())
                        .isEqualTo(decided + order.start(step.what()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topologies")
    void theLongestPathThroughTheRunbookIsTheWorstCaseOfTheProof(String name, Topology topology) {
        var runbook = Runbook.of(topology);
        for (var loss : Proving.of(topology).regionLosses()) {
            var order = new Order(runbook, loss);
            var decided = end(loss, "Decide");
            if (decided > 0) {
                var steps = dark(loss, order).stream().mapToLong(step -> decided + order.end(step.what()));
                var following = loss.steps().stream()
                        .filter(step -> !order.knows(step.what()))
                        .mapToLong(
                                step -> step.begins().atWorst() + step.takes().atWorst());
                assertThat(LongStream.concat(steps, following).max().orElse(0))
                        .as(loss.entry())
                        .isEqualTo(loss.time().orElseThrow().atWorst());
            }
        }
    }

    static Stream<Arguments> topologies() {
        var random = RandomTopology.soundSeeds(SEEDS)
                .mapToObj(seed -> Arguments.of("seed " + seed, RandomTopology.of(seed)));
        var examples = Examples.all().stream().map(topology -> Arguments.of(topology.name(), topology));
        return Stream.concat(examples, random);
    }

    private static List<FailureOutcome.Way> dark(FailureOutcome loss, Order order) {
        return loss.steps().stream().filter(step -> order.knows(step.what())).toList();
    }

    private static long end(FailureOutcome loss, String prefix) {
        return loss.steps().stream()
                .filter(step -> step.what().startsWith(prefix))
                .mapToLong(step -> step.begins().atWorst() + step.takes().atWorst())
                .max()
                .orElse(0);
    }

    /** When each step of the day of the loss can begin and end at worst, counted from the decision. */
    private static final class Order {

        private final Map<String, RunbookStep> steps = new HashMap<>();
        private final Map<String, Long> starts = new HashMap<>();
        private final FailureOutcome loss;
        private final String active;

        Order(Runbook runbook, FailureOutcome loss) {
            this.loss = loss;
            this.active = "Make " + runbook.recovery() + " active";
            runbook.steps(true).forEach(step -> steps.put(step.title(), step));
            runbook.withoutTerraform().forEach(step -> steps.put(step.title(), step));
        }

        boolean knows(String title) {
            return steps.containsKey(title);
        }

        long start(String title) {
            var known = starts.get(title);
            if (known != null) {
                return known;
            }
            var before = new ArrayList<String>(step(title).after().orElse(List.of()));
            long start = before.stream().mapToLong(this::end).max().orElse(0);
            starts.put(title, start);
            return start;
        }

        long end(String title) {
            return knows(title)
                    ? start(title) + step(title).takes().orElseThrow().atWorst().toSeconds()
                    : end(active) + launch(title);
        }

        /** What follows the active role by itself takes as long as the proof says. */
        private long launch(String title) {
            return loss.steps().stream()
                    .filter(step -> step.what().equals(title))
                    .mapToLong(step -> step.takes().atWorst())
                    .findFirst()
                    .orElse(0);
        }

        private RunbookStep step(String title) {
            return Objects.requireNonNull(steps.get(title), title);
        }
    }
}
