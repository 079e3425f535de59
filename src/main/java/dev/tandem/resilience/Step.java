package dev.tandem.resilience;

import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;

/**
 * One thing that happens, or is done, on the way back.
 *
 * @param what in words, such as {@code promote the replica of ledger}
 * @param kind who does it
 * @param figure how long it takes
 * @param start when it can begin, counted from the failure
 */
public record Step(String what, Promotion.Kind kind, Figure figure, Span start) {

    /** The step, begun later by that. */
    Step after(Span earlier) {
        return new Step(what, kind, figure, earlier.then(start));
    }
}
