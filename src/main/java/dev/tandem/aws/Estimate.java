package dev.tandem.aws;

/**
 * A bounded time and how far it can be trusted.
 *
 * @param range the bounds
 * @param evidence where they come from
 */
public record Estimate(DurationRange range, EvidenceLevel evidence) {

    /** From one number of seconds to another. */
    public static Estimate seconds(long lo, long hi, EvidenceLevel evidence) {
        return new Estimate(DurationRange.seconds(lo, hi), evidence);
    }

    /** Just that number of seconds. */
    public static Estimate seconds(long exactly, EvidenceLevel evidence) {
        return seconds(exactly, exactly, evidence);
    }
}
