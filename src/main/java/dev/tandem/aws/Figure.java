package dev.tandem.aws;

/**
 * A bounded time and how far it can be trusted.
 *
 * @param span the bounds
 * @param basis where they come from
 */
public record Figure(Span span, Basis basis) {

    /** From one number of seconds to another. */
    public static Figure seconds(long lo, long hi, Basis basis) {
        return new Figure(Span.seconds(lo, hi), basis);
    }

    /** Just that number of seconds. */
    public static Figure seconds(long exactly, Basis basis) {
        return seconds(exactly, exactly, basis);
    }
}
