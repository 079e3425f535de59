package dev.tandem.aws;

import java.time.Duration;

/**
 * A time that is known within bounds.
 *
 * @param lo what it takes at best
 * @param hi what it takes at worst
 */
public record DurationRange(Duration lo, Duration hi) {

    /** No time at all. */
    public static final DurationRange NONE = new DurationRange(Duration.ZERO, Duration.ZERO);

    public DurationRange {
        if (lo.isNegative() || lo.compareTo(hi) > 0) {
            throw new IllegalArgumentException("A span runs from a time that is not negative to one that is not"
                    + " shorter, but this one runs from " + lo + " to " + hi + ".");
        }
    }

    /** Just that time. */
    public static DurationRange of(Duration exactly) {
        return new DurationRange(exactly, exactly);
    }

    /** From one number of seconds to another. */
    public static DurationRange seconds(long lo, long hi) {
        return new DurationRange(Duration.ofSeconds(lo), Duration.ofSeconds(hi));
    }

    /** From one number of minutes to another. */
    public static DurationRange minutes(long lo, long hi) {
        return new DurationRange(Duration.ofMinutes(lo), Duration.ofMinutes(hi));
    }

    /** One after the other. */
    public DurationRange then(DurationRange next) {
        return new DurationRange(lo.plus(next.lo), hi.plus(next.hi));
    }

    /** Both at the same time, until the slower one is done. */
    public DurationRange alongside(DurationRange other) {
        return new DurationRange(longer(lo, other.lo), longer(hi, other.hi));
    }

    /** Either of the two, whichever is done first. */
    public DurationRange orElse(DurationRange other) {
        return new DurationRange(shorter(lo, other.lo), shorter(hi, other.hi));
    }

    /** Below zero if this is the shorter one at worst, or as long at worst and shorter at best. */
    public int compareWorst(DurationRange other) {
        int worst = hi.compareTo(other.hi);
        return worst != 0 ? worst : lo.compareTo(other.lo);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
