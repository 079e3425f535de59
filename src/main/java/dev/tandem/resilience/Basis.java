package dev.tandem.resilience;

/** How far a figure can be trusted: where it comes from. */
public enum Basis {
    /** AWS publishes it as typical or designed. */
    PUBLISHED,
    /** A service level agreement, which pays credits and guarantees nothing. */
    SLA,
    /** The documentation states it as behaviour. */
    DOCUMENTED,
    /** Nobody publishes it; it is what we assume until it is measured. */
    ASSUMED,
    /** A game day of the user's own system showed it. */
    MEASURED
}
