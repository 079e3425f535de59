package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** After any single failure, the loss of the primary region included, an entry point is back within the RTO. */
final class RecoveryTime implements Objective {

    @Override
    public String id() {
        return "objective/recovery-time";
    }

    @Override
    public boolean asked(Topology topology) {
        return topology.objectives().rto().isPresent();
    }

    /** One finding for each entry point: the loss of the region if that takes too long, else the slowest failure. */
    @Override
    public Stream<Finding> check(Topology topology, Proving proving) {
        var asked = topology.objectives().rto().orElseThrow();
        var late = SingleFailures.of(proving)
                .filter(outcome -> exceeds(outcome, asked))
                .collect(Collectors.groupingBy(FailureOutcome::entry, TreeMap::new, Collectors.toList()));
        return late.values().stream().map(outcomes -> finding(topology, outcomes, asked));
    }

    private static boolean exceeds(FailureOutcome outcome, Duration asked) {
        return outcome.time().map(time -> time.atWorst() > asked.toSeconds()).orElse(true);
    }

    private Finding finding(Topology topology, List<FailureOutcome> outcomes, Duration asked) {
        var region = topology.primary().region().id();
        var worst = Collections.max(
                outcomes,
                Comparator.comparing(
                                (FailureOutcome outcome) -> outcome.failed().equals(region))
                        .thenComparing(RecoveryTime::seconds));
        var finding = Finding.of(
                id(), severity(worst, asked), worst.entry(), summary(worst, asked), fix(worst), topology.origin());
        for (var step : worst.steps()) {
            finding = step.critical() ? finding.because(step(step)) : finding;
        }
        var others = outcomes.stream()
                .filter(outcome -> !outcome.equals(worst))
                .map(RecoveryTime::other)
                .toList();
        return others.isEmpty() ? finding : finding.because("also too long: " + String.join("; ", others));
    }

    private static String other(FailureOutcome outcome) {
        return outcome.failed() + ", "
                + outcome.time()
                        .map(time -> Times.words(time.atBest(), time.atWorst()))
                        .orElse("until it is repaired");
    }

    private static long seconds(FailureOutcome outcome) {
        return outcome.time().map(FailureOutcome.Bounds::atWorst).orElse(Long.MAX_VALUE);
    }

    private static Severity severity(FailureOutcome outcome, Duration asked) {
        return outcome.time()
                .filter(time -> time.atBest() <= asked.toSeconds())
                .map(time -> Severity.WARNING)
                .orElse(Severity.ERROR);
    }

    private static String fix(FailureOutcome outcome) {
        return outcome.time()
                .map(time -> "State with .measured(...) how long its longest step takes here, or ask for an rto of "
                        + Times.words(time.atWorst()) + ".")
                .orElse("Keep what it needs in the recovery region too, or ask for no recovery time.");
    }

    private static String summary(FailureOutcome outcome, Duration asked) {
        var lost = "If " + outcome.failed() + " fails, ";
        var objective = "the objective is " + Times.words(asked.toSeconds()) + ".";
        return outcome.time()
                .map(time -> lost + "it is down for " + Times.words(time.atBest(), time.atWorst()) + "; " + objective)
                .orElse(lost + "nothing recovers it until that is repaired; " + objective);
    }

    private static String step(FailureOutcome.Way step) {
        var takes = step.takes();
        return step.what() + ": " + Times.words(takes.atBest(), takes.atWorst()) + " [" + takes.evidence() + "]";
    }
}
