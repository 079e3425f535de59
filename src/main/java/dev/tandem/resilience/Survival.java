package dev.tandem.resilience;

/** How an entry point survives a set of failures, the best first. */
public enum Survival {
    /** Full service without an operator. */
    SURVIVES,
    /** It is served without an operator, but with less capacity, or without something it prefers to have. */
    DEGRADED,
    /** It is served again once people or pipelines have done what they can. */
    RECOVERABLE,
    /** It stays down until what failed is repaired. */
    LOST
}
