package dev.tandem.element.search;

/** Whether a search domain has a counterpart in the recovery region. */
public sealed interface SearchCopy {

    /** A domain whose indexes follow those of the primary region, and take writes once they stop following. */
    record Follower() implements SearchCopy {}

    /** A separate domain, which its users fill. */
    record Separate() implements SearchCopy {}

    /** None. */
    record None() implements SearchCopy {}

    /** Whether there is one. */
    default boolean present() {
        return !(this instanceof None);
    }

    /** Whether it follows. */
    default boolean following() {
        return this instanceof Follower;
    }
}
