package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.Disaster;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * After the loss of the primary region, no store has lost more than the recovery point objective allows. Stores that are
 * empty there by their nature are told of by rules of their own, such as that of brokers, and are not told of twice.
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

    @Override
    public Stream<Finding> check(Topology topology, Proving proving) {
        return topology.objectives().rpo().stream().flatMap(asked -> proving.disasters().stream()
                .flatMap(disaster -> disaster.losses().stream().filter(gone -> exceeds(disaster, gone, asked)))
                .distinct()
                .map(gone -> finding(topology, gone, asked)));
    }

    private static boolean exceeds(Disaster disaster, Disaster.Gone gone, Duration asked) {
        return gone.lost().map(lost -> lost.atWorst() > asked.toSeconds()).orElse(disaster.isFinal());
    }

    private Finding finding(Topology topology, Disaster.Gone gone, Duration asked) {
        return Finding.of(
                id(),
                severity(gone, asked),
                topology.subject(gone.store()),
                "If " + topology.primary().region().id() + " is lost, " + lost(gone) + " of " + gone.store()
                        + " may be gone; the objective is " + Times.words(asked.toSeconds()) + ".",
                fix(gone),
                topology.origin());
    }

    private static String fix(Disaster.Gone gone) {
        return gone.lost()
                .map(lost -> "Ask for an rpo of " + Times.words(lost.atWorst()) + ".")
                .orElse("Keep a copy of it in the recovery region, or ask for no recovery point.");
    }

    private static Severity severity(Disaster.Gone gone, Duration asked) {
        return gone.lost()
                .filter(lost -> lost.atBest() <= asked.toSeconds())
                .map(lost -> Severity.WARNING)
                .orElse(Severity.ERROR);
    }

    private static String lost(Disaster.Gone gone) {
        return gone.lost()
                .map(lost -> "the last " + Times.words(lost.atBest(), lost.atWorst()) + " [" + lost.basis() + "]")
                .orElse("everything");
    }
}
