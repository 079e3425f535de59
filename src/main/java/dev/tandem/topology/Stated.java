package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;

/**
 * A figure that a user states for a topology, in place of the usual one.
 *
 * @param figure the figure, with the id of the usual one
 * @param origin the call that states it
 */
public record Stated<F>(F figure, Origin origin) {}
