package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * After the loss of the primary region, stores are no further apart in time than what uses them can bear, so that a row
 * seldom points to a file that was never copied. Stores that lost everything are told of elsewhere.
 */
final class RecoverySkew implements Objective {

    @Override
    public String id() {
        return "objective/recovery-skew";
    }

    @Override
    public boolean asked(Topology topology) {
        return topology.objectives().skew().isPresent();
    }

    @Override
    public Stream<Finding> check(Topology topology, Proving proving) {
        return topology.objectives().skew().stream().flatMap(asked -> proving.regionLosses().stream()
                .filter(outcome -> outcome.skew().stream().anyMatch(skew -> skew.compareTo(asked) > 0))
                .map(outcome -> finding(topology, outcome, asked)));
    }

    private Finding finding(Topology topology, FailureOutcome outcome, Duration asked) {
        var skew = outcome.skew().orElseThrow().toSeconds();
        var finding = Finding.of(
                id(),
                leastApart(outcome) > asked.toSeconds() ? Severity.ERROR : Severity.WARNING,
                outcome.entry(),
                "If " + outcome.failed() + " is lost, its stores may be " + Times.words(skew)
                        + " apart, so that one points to what another has not got; the objective is "
                        + Times.words(asked.toSeconds()) + ".",
                "Reconcile them after a failover and ask for a skew of " + Times.words(skew) + ".",
                topology.origin());
        for (var gone : outcome.losses()) {
            finding = gone.lost()
                    .map(lost -> gone.store() + " lost the last " + Times.words(lost.atBest(), lost.atWorst()) + " ["
                            + lost.evidence() + "]")
                    .map(finding::because)
                    .orElse(finding);
        }
        return finding;
    }

    /** How far apart they are even if each loses as much, or as little, as suits the others best. */
    private static long leastApart(FailureOutcome outcome) {
        var most = outcome.losses().stream()
                .flatMap(gone -> gone.lost().stream())
                .mapToLong(FailureOutcome.Bounds::atBest)
                .max()
                .orElse(0);
        var least = outcome.losses().stream()
                .flatMap(gone -> gone.lost().stream())
                .mapToLong(FailureOutcome.Bounds::atWorst)
                .min()
                .orElse(0);
        return most - least;
    }
}
