package dev.tandem.resilience.proof;

/**
 * How often something is taken to fail.
 *
 * @param what fails
 * @param perYear how often in a year
 * @param minutes how long it is down each time, in minutes
 * @param evidence how far the rate can be trusted: {@code ASM}, {@code SLA} or {@code PUB}
 * @param source where it comes from
 */
public record AssumedRate(String what, double perYear, long minutes, String evidence, String source) {}
