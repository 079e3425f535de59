package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * After a single failure, the loss of the primary region included, no store has lost more than the recovery point
 * objective allows. Stores that are stranded until their region returns, such as queues, have rules of their own.
 */
final class RecoveryPoint implements Objective {

    @Override
    public String id() {
        return "objective/recovery-point";
    }

    @Override
    public boolean asked(Topology topology) {
        return topology.objectives().rpo().isPresent();
    }

    /** Each store once, by the single failure that loses the most of it. */
    @Override
    public Stream<Finding> check(Topology topology, Proving proving) {
        var asked = topology.objectives().rpo().orElseThrow();
        var worst = new TreeMap<String, Loss>();
        SingleFailures.of(proving).forEach(outcome -> outcome.losses().stream()
                .filter(gone -> exceeds(outcome, gone, asked))
                .map(gone -> new Loss(outcome.failed(), gone))
                .forEach(loss -> worst.merge(loss.gone().store(), loss, Loss::worse)));
        return worst.values().stream().map(loss -> finding(topology, loss, asked));
    }

    /** What of a store is lost by a failure. */
    private record Loss(String failed, FailureOutcome.Gone gone) {

        Loss worse(Loss other) {
            return other.seconds() > seconds() ? other : this;
        }

        private long seconds() {
            return gone.lost().map(FailureOutcome.Bounds::atWorst).orElse(Long.MAX_VALUE);
        }
    }

    private static boolean exceeds(FailureOutcome outcome, FailureOutcome.Gone gone, Duration asked) {
        return gone.lost().map(lost -> lost.atWorst() > asked.toSeconds()).orElse(outcome.isFinal());
    }

    private Finding finding(Topology topology, Loss loss, Duration asked) {
        return Finding.of(
                id(),
                severity(loss.gone(), asked),
                topology.subject(loss.gone().store()),
                "If " + loss.failed() + " fails, " + loss.gone().store() + " loses " + lost(loss.gone())
                        + "; the objective is " + Times.words(asked.toSeconds()) + ".",
                fix(loss.gone()),
                topology.origin());
    }

    private static String fix(FailureOutcome.Gone gone) {
        return gone.lost()
                .map(lost -> "Ask for an rpo of " + Times.words(lost.atWorst()) + ".")
                .orElse("Keep a copy of it in the recovery region, or ask for no recovery point.");
    }

    private static Severity severity(FailureOutcome.Gone gone, Duration asked) {
        return gone.lost()
                .filter(lost -> lost.atBest() <= asked.toSeconds())
                .map(lost -> Severity.WARNING)
                .orElse(Severity.ERROR);
    }

    private static String lost(FailureOutcome.Gone gone) {
        return gone.lost()
                .map(lost -> gone.extent() + " the last " + Times.words(lost.atBest(), lost.atWorst()) + " ["
                        + lost.evidence() + "]")
                .orElse("everything until the region returns");
    }
}
