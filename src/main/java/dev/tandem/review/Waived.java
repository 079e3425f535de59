package dev.tandem.review;

import dev.tandem.review.condition.Observation;

/**
 * What a waiver covers.
 *
 * @param observation what the team accepts
 * @param waiver the waiver that says so
 */
public record Waived(Observation observation, ReviewWaiver waiver) {}
