package dev.tandem.resilience;

/** What becomes of an entry point when things fail, the best first. */
public enum Survival {
    /** It is served, as well as on a good day, with nobody doing anything. */
    SURVIVES,
    /** It is served with nobody doing anything, but with less capacity, or without something it prefers to have. */
    DEGRADED,
    /** It is served again once people or pipelines have done what they can. */
    RECOVERABLE,
    /** It stays down until what failed is repaired. */
    LOST
}
