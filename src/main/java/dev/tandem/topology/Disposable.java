package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;

/**
 * That a topology may be taken down at any time, with its data.
 *
 * @param reason why, in the team's words; never blank
 * @param origin the line that says so
 */
public record Disposable(String reason, Origin origin) {}
