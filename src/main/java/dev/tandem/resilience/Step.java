package dev.tandem.resilience;

import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;

/**
 * An action on the way back, and when it begins.
 *
 * @param action what is done
 * @param start when it can begin, counted from the failure
 */
public record Step(Action action, Span start) {

    /** What is done. */
    public String what() {
        return action.what();
    }

    /** Who does it. */
    public Promotion.Kind kind() {
        return action.kind();
    }

    /** How long it takes. */
    public Figure figure() {
        return action.figure();
    }

    /** The step, begun later by that. */
    Step after(Span earlier) {
        return new Step(action, earlier.then(start));
    }
}
