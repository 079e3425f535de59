package dev.tandem.resilience;

import java.util.Optional;

/**
 * What becomes of an entry point when one thing fails.
 *
 * @param survival what becomes of it
 * @param path how it recovers, unless it is lost
 */
public record Single(Survival survival, Optional<RecoveryPath> path) {}
