package dev.tandem.resilience;

/**
 * What precedes the first manual step.
 *
 * @param noticed how an operator is notified
 * @param decided how long the decision takes
 */
public record Response(Action noticed, Action decided) {}
