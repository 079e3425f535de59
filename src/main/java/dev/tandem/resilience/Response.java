package dev.tandem.resilience;

/**
 * What comes before the first step that a person takes where clients are.
 *
 * @param noticed how a person is told
 * @param decided how long the decision takes
 */
public record Response(Action noticed, Action decided) {}
