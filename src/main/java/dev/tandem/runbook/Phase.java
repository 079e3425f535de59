package dev.tandem.runbook;

/** When a step is taken; within a phase, steps do not wait for each other. */
public enum Phase {
    /** Copies of data are made to take writes, where Terraform cannot do it. */
    OPENING,
    /** Terraform promotes what it can, and scales what has to be scaled. */
    TAKING_OVER,
    /** What is inside of something that runs only now. */
    INSIDE,
    /** Clients are kept in the recovery region. */
    CLIENTS,
    /** The primary region is back: nothing in it acts on old data, and it is fed with what is new. */
    RETURNING,
    /** Nothing writes any more, which is an outage. */
    RESTING,
    /** The roles change. */
    SWITCHING,
    /** The primary region serves, and the recovery region follows it again. */
    STANDING_BY;

    /** Whether it belongs to the day on which the primary region is lost. */
    public boolean duringOutage() {
        return compareTo(RETURNING) < 0;
    }
}
