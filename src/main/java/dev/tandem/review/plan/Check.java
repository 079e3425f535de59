package dev.tandem.review.plan;

/**
 * A check of the configuration, as far as the plan could evaluate it.
 *
 * @param address such as {@code check.certificate} or the address of a resource
 * @param status {@code pass}, {@code fail}, {@code error} or {@code unknown}
 */
public record Check(String address, String status) {}
