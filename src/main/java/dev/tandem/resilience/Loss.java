package dev.tandem.resilience;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** How much of what was written last is gone after a recovery. */
public sealed interface Loss extends Comparable<Loss> permits Loss.Within, Loss.Stranded {

    /** Where a figure comes from that is a bound and not a typical value. */
    Set<EvidenceLevel> BOUNDS = Set.of(EvidenceLevel.DOCUMENTED, EvidenceLevel.DECLARED, EvidenceLevel.MEASURED);

    /**
     * What was written in the last so many seconds may be gone.
     *
     * @param estimate how long before the failure
     */
    record Within(Estimate estimate) implements Loss {}

    /**
     * All of it stays in the region that failed until that returns: nothing was copied, as with the messages in a queue.
     *
     * @param evidence where we know that from
     */
    record Stranded(EvidenceLevel evidence) implements Loss {}

    /** Nothing is gone: a copy that was written to at the same time is alive. */
    static Loss none() {
        return new Within(new Estimate(DurationRange.NONE, EvidenceLevel.DOCUMENTED));
    }

    /** So many seconds at best and at worst. */
    static Loss seconds(long lo, long hi, EvidenceLevel evidence) {
        return new Within(Estimate.seconds(lo, hi, evidence));
    }

    /** How much is gone, in one of four words. */
    default Extent extent() {
        if (!(this instanceof Within within)) {
            return Extent.STRANDED;
        }
        if (within.estimate().range().equals(DurationRange.NONE)) {
            return Extent.NONE;
        }
        return BOUNDS.contains(within.estimate().evidence()) ? Extent.AT_MOST : Extent.TYPICALLY;
    }

    /** The four words for a loss. */
    enum Extent {
        /** Nothing is lost. */
        NONE,
        /** A bound: documented behaviour, what was declared, or what a game day of this system showed. */
        AT_MOST,
        /** A typical figure; no bound is published. */
        TYPICALLY,
        /** Everything written there stays in the failed region until it returns. */
        STRANDED
    }

    /** Whether there is a time before which nothing is gone. */
    default boolean isBounded() {
        return this instanceof Within;
    }

    /** How long before the failure, unless everything is gone. */
    default Optional<DurationRange> bounds() {
        return this instanceof Within within ? Optional.of(within.estimate().range()) : Optional.empty();
    }

    /** Smaller losses first, and everything last. */
    @Override
    default int compareTo(Loss other) {
        return Comparator.comparing((Loss loss) -> !loss.isBounded())
                .thenComparing(loss -> loss.bounds().orElse(DurationRange.NONE), DurationRange::compareWorst)
                .compare(this, other);
    }
}
