package dev.tandem.resilience;

import java.util.Optional;

/**
 * The outcome of a single failure for an entry point.
 *
 * @param survival its survival
 * @param path how it recovers, unless it is lost
 * @param moved if health checks move clients to an alternative that does not serve them yet: whether the usual alternative
 *     would have served them again
 */
public record Single(Survival survival, Optional<RecoveryPath> path, Optional<Boolean> moved) {}
