package dev.tandem.resilience;

import dev.tandem.aws.Estimate;

/**
 * Something that is done, or happens, during a recovery.
 *
 * @param what is done, in the imperative: {@code Promote ledger in eu-central-1}
 * @param kind who does it
 * @param estimate how long it takes
 * @param source where that figure comes from
 */
public record Action(String what, RecoveryAction.Kind kind, Estimate estimate, String source) {}
