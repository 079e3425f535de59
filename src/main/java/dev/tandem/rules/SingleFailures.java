package dev.tandem.rules;

import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import java.util.stream.Stream;

/**
 * The single failures that objectives are held against: everything in a region. What is outside of every region, such as
 * the answers of Route 53, has no second one, so that an objective could never hold.
 */
final class SingleFailures {

    private SingleFailures() {}

    static Stream<FailureOutcome> of(Proving proving) {
        var region = proving.regions();
        return proving.singleFailures().stream()
                .filter(outcome -> outcome.failed().contains("/") || region.contains(outcome.failed()));
    }
}
