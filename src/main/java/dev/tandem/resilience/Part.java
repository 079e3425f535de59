package dev.tandem.resilience;

/**
 * A component serves. It is named and not held, because two components may need each other.
 *
 * @param component its name
 */
public record Part(String component) implements Expr {}
