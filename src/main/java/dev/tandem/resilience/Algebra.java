package dev.tandem.resilience;

/**
 * What a circuit computes with: 64 sets of failures at once, or all there are in a decision diagram. A value fits into
 * a long either way.
 */
interface Algebra {

    /** The value of what is always up. */
    long always();

    /** The value of what is never up. */
    long never();

    /** Up where both are. */
    long both(long one, long other);

    /** Up where one of them is. */
    long either(long one, long other);

    /** Up where that is not. */
    long not(long value);

    /** Up where that atom has not failed of itself. */
    long intact(int atom);
}
