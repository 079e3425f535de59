package dev.tandem.resilience;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a set of failures for an entry point.
 *
 * @param entry the name of the entry point
 * @param failures what fails
 * @param survival its survival
 * @param alternative the name of the alternative that serves it in the end, unless it is lost
 * @param path how it gets there, unless it is lost
 * @param impaired the components it uses that serve worse than on a good day
 * @param lostStores the stores of which no copy can be brought back until what failed is repaired
 */
public record Outcome(
        String entry,
        FailureSet failures,
        Survival survival,
        Optional<String> alternative,
        Optional<RecoveryPath> path,
        List<String> impaired,
        List<String> lostStores) {

    public Outcome {
        impaired = List.copyOf(impaired);
        lostStores = List.copyOf(lostStores);
    }
}
