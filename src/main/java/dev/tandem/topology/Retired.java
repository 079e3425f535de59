package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;

/**
 * An element that is given up: Terraform forgets it, and AWS keeps it until it is deleted there.
 *
 * @param name the name it has in the committed output
 * @param reason why, in the team's words; never blank
 * @param origin the line that says so
 */
public record Retired(String name, String reason, Origin origin) {}
