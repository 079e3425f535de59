package dev.tandem.resilience;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;

/**
 * An action on the way back, and when it begins.
 *
 * @param action what is done
 * @param start when it can begin, counted from the failure
 */
public record TimedStep(Action action, DurationRange start) {

    /** What is done. */
    public String what() {
        return action.what();
    }

    /** Who does it. */
    public RecoveryAction.Kind kind() {
        return action.kind();
    }

    /** How long it takes. */
    public Estimate estimate() {
        return action.estimate();
    }

    /** The step, begun later by that. */
    TimedStep after(DurationRange earlier) {
        return new TimedStep(action, earlier.then(start));
    }
}
