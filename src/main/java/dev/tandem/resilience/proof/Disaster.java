package dev.tandem.resilience.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The loss of the primary region, and the way back.
 *
 * @param entry the entry point
 * @param region that is lost
 * @param verdict {@code survives}, {@code degraded}, {@code recoverable} or {@code lost}
 * @param time how long it is away; nothing if it is lost
 * @param steps what is done, in an order in which it can be begun
 * @param losses what of each store is gone
 * @param skew how far apart the stores can be afterwards; nothing if one of several lost everything
 * @param rejected other ways that would have worked, and how long they take
 */
public record Disaster(
        String entry,
        String region,
        String verdict,
        Optional<Bounds> time,
        List<Way> steps,
        List<Gone> losses,
        Optional<Duration> skew,
        List<String> rejected) {

    /** Whether nothing brings the entry point back until the region is repaired. */
    public boolean isFinal() {
        return time.isEmpty();
    }

    /**
     * A time at best and at worst.
     *
     * @param atBest in seconds
     * @param atWorst in seconds
     * @param basis where it comes from, the least certain first: {@code ASM}, {@code PUB}
     */
    public record Bounds(long atBest, long atWorst, String basis) {}

    /**
     * A step.
     *
     * @param what is done
     * @param by {@code AWS}, {@code a person} or {@code a pipeline}
     * @param begins when, counted from the failure
     * @param takes how long
     * @param critical whether the whole takes longer if this does
     */
    public record Way(String what, String by, Bounds begins, Bounds takes, boolean critical) {}

    /**
     * What of a store is gone.
     *
     * @param store its name
     * @param lost how much; nothing if all of it is
     */
    public record Gone(String store, Optional<Bounds> lost) {}

    /** Copies the lists. */
    public Disaster {
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
        rejected = List.copyOf(rejected);
    }
}
