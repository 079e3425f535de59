package dev.tandem.resilience;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;
import java.util.Comparator;
import java.util.Optional;

/** How much of what was written last is gone after a recovery. */
public sealed interface Loss extends Comparable<Loss> permits Loss.Within, Loss.Everything {

    /**
     * What was written in the last so many seconds may be gone.
     *
     * @param figure how long before the failure
     */
    record Within(Figure figure) implements Loss {}

    /**
     * All of it is gone: nothing was copied, as with the messages in a broker that has no twin.
     *
     * @param basis where we know that from
     */
    record Everything(Basis basis) implements Loss {}

    /** Nothing is gone: a copy that was written to at the same time is alive. */
    static Loss none() {
        return new Within(new Figure(Span.NONE, Basis.DOCUMENTED));
    }

    /** So many seconds at best and at worst. */
    static Loss seconds(long lo, long hi, Basis basis) {
        return new Within(Figure.seconds(lo, hi, basis));
    }

    /** Whether there is a time before which nothing is gone. */
    default boolean isBounded() {
        return this instanceof Within;
    }

    /** How long before the failure, unless everything is gone. */
    default Optional<Span> bounds() {
        return this instanceof Within within ? Optional.of(within.figure().span()) : Optional.empty();
    }

    /** Smaller losses first, and everything last. */
    @Override
    default int compareTo(Loss other) {
        return Comparator.comparing((Loss loss) -> !loss.isBounded())
                .thenComparing(loss -> loss.bounds().orElse(Span.NONE), Span::compareWorst)
                .compare(this, other);
    }
}
