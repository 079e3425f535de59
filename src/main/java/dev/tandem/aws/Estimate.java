package dev.tandem.aws;

/**
 * A bounded time and how far it can be trusted.
 *
 * @param span the bounds
 * @param basis where they come from
 */
public record Estimate(DurationRange span, EvidenceLevel basis) {

    /** From one number of seconds to another. */
    public static Estimate seconds(long lo, long hi, EvidenceLevel basis) {
        return new Estimate(DurationRange.seconds(lo, hi), basis);
    }

    /** Just that number of seconds. */
    public static Estimate seconds(long exactly, EvidenceLevel basis) {
        return seconds(exactly, exactly, basis);
    }
}
