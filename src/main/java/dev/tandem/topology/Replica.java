package dev.tandem.topology;

/** Whether a database has a copy in the recovery region. */
public sealed interface Replica {

    /** A read replica, fed asynchronously, which can be promoted. */
    record InRecovery() implements Replica {}

    /** None. */
    record None() implements Replica {}

    /** Whether there is one. */
    default boolean present() {
        return this instanceof InRecovery;
    }
}
