package dev.tandem.diagnostics;

/**
 * A team's decision to live with a finding that is not an error.
 *
 * @param rule id of the rule that is accepted
 * @param reason why, in the team's words; never blank
 * @param origin the line that says so
 */
public record Waiver(String rule, String reason, Origin origin) {}
