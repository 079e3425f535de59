package dev.tandem.report;

import dev.tandem.resilience.proof.FailureOutcome;
import java.util.List;

/** What AWS or an instance does by itself after a step of the runbook. */
final class Following {

    private Following() {}

    /** What follows a step in the timeline of an entry point: what begins once that is done, and needs no operator. */
    static List<FailureOutcome.Way> of(FailureOutcome loss, String title) {
        return loss.steps().stream()
                .filter(step -> step.what().equals(title))
                .flatMap(step -> loss.steps().stream()
                        .filter(other -> other.by().startsWith("AWS"))
                        .filter(other -> other.begins().atWorst()
                                >= step.begins().atWorst() + step.takes().atWorst()))
                .toList();
    }
}
