package dev.tandem.topology;

/** Whether data has a copy in the recovery region. */
public sealed interface Replica {

    /** A read-only copy, fed asynchronously, which can be made to take writes. */
    record InRecovery() implements Replica {}

    /** None. */
    record None() implements Replica {}

    /** Whether there is one. */
    default boolean present() {
        return this instanceof InRecovery;
    }
}
