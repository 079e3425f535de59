package dev.tandem.resilience.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of an entry point when certain things fail, and how it recovers.
 *
 * @param entry the entry point
 * @param failed what fails, such as {@code eu-south-1}, or several joined by {@code and}
 * @param verdict {@code survives}, {@code degraded}, {@code recoverable} or {@code lost}
 * @param time how long it is down; nothing if it is lost
 * @param steps what is done, in an order in which it can be begun
 * @param losses what of each store is lost
 * @param skew how far apart the stores can be afterwards; nothing if one of several is stranded
 * @param rejected other ways that would have worked, and how long they take
 */
public record FailureOutcome(
        String entry,
        String failed,
        String verdict,
        Optional<Bounds> time,
        List<Way> steps,
        List<Gone> losses,
        Optional<Duration> skew,
        List<String> rejected) {

    /** Whether nothing brings the entry point back until what failed is repaired. */
    public boolean isFinal() {
        return time.isEmpty();
    }

    /**
     * A time at best and at worst.
     *
     * @param atBest in seconds
     * @param atWorst in seconds
     * @param evidence where it comes from, the least certain first: {@code ASM}, {@code PUB}
     */
    public record Bounds(long atBest, long atWorst, String evidence) {}

    /**
     * A step.
     *
     * @param what is done
     * @param by {@code AWS}, {@code a person} or {@code a pipeline}
     * @param begins when, counted from the failure
     * @param takes how long
     * @param source where that figure comes from; empty if it has none
     * @param critical whether the whole takes longer if this does
     */
    public record Way(String what, String by, Bounds begins, Bounds takes, String source, boolean critical) {}

    /**
     * What of a store is lost.
     *
     * @param store its name
     * @param extent {@code none}, {@code at most}, {@code typically} or {@code stranded}
     * @param lost how much; nothing if it is stranded until its region returns
     */
    public record Gone(String store, String extent, Optional<Bounds> lost) {}

    /** Copies the lists. */
    public FailureOutcome {
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
        rejected = List.copyOf(rejected);
    }
}
