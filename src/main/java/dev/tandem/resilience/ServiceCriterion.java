package dev.tandem.resilience;

/** How well something has to serve to count. */
enum ServiceCriterion {
    /** At all. */
    SERVING,
    /** As well as on a good day. */
    UNIMPAIRED
}
