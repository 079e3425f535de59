package dev.tandem.topology;

/** Whether a database has a synchronous standby in another zone. */
public sealed interface Standby {

    /** A standby that takes over within a minute or two. */
    record InAnotherZone() implements Standby {}

    /** None, for a reason. */
    record None(String reason) implements Standby {}

    /** Whether there is one. */
    default boolean present() {
        return this instanceof InAnotherZone;
    }
}
