package dev.tandem.resilience;

/**
 * What an availability can be, whatever fails together with whatever.
 *
 * @param lo at worst
 * @param hi at best
 */
public record Bounds(double lo, double hi) {}
