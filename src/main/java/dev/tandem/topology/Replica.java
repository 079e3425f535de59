package dev.tandem.topology;

/** Whether data has a copy in the recovery region. */
public sealed interface Replica {

    /** A replica, fed asynchronously, which can take over. */
    record InRecovery() implements Replica {}

    /** Copies of its automated backups, from which it can be restored. */
    record BackupsInRecovery() implements Replica {}

    /** None. */
    record None() implements Replica {}

    /** Whether there is one that can take over. */
    default boolean present() {
        return this instanceof InRecovery;
    }

    /** Whether the data outlives the primary region, in whatever form. */
    default boolean dataSurvives() {
        return !(this instanceof None);
    }
}
