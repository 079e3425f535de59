package dev.tandem.aws;

import java.time.Duration;

/**
 * A time that is known within bounds.
 *
 * @param lo what it takes at best
 * @param hi what it takes at worst
 */
public record Span(Duration lo, Duration hi) {

    /** No time at all. */
    public static final Span NONE = new Span(Duration.ZERO, Duration.ZERO);

    public Span {
        if (lo.isNegative() || lo.compareTo(hi) > 0) {
            throw new IllegalArgumentException("A span runs from a time that is not negative to one that is not"
                    + " shorter, but this one runs from " + lo + " to " + hi + ".");
        }
    }

    /** Just that time. */
    public static Span of(Duration exactly) {
        return new Span(exactly, exactly);
    }

    /** From one number of seconds to another. */
    public static Span seconds(long lo, long hi) {
        return new Span(Duration.ofSeconds(lo), Duration.ofSeconds(hi));
    }

    /** From one number of minutes to another. */
    public static Span minutes(long lo, long hi) {
        return new Span(Duration.ofMinutes(lo), Duration.ofMinutes(hi));
    }

    /** One after the other. */
    public Span then(Span next) {
        return new Span(lo.plus(next.lo), hi.plus(next.hi));
    }

    /** Both at the same time, until the slower one is done. */
    public Span alongside(Span other) {
        return new Span(longer(lo, other.lo), longer(hi, other.hi));
    }

    /** Either of the two, whichever is done first. */
    public Span orElse(Span other) {
        return new Span(shorter(lo, other.lo), shorter(hi, other.hi));
    }

    /** Below zero if this is the shorter one at worst, or as long at worst and shorter at best. */
    public int compareWorst(Span other) {
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
