package dev.tandem.resilience;

import dev.tandem.aws.EvidenceLevel;

/**
 * The availability that is agreed to for a component.
 *
 * @param availability the share of time, between 0 and 1
 * @param evidence where it comes from
 * @param source the text it was read in
 */
public record Agreement(double availability, EvidenceLevel evidence, String source) {

    public Agreement {
        if (!(availability >= 0 && availability <= 1)) {
            throw new IllegalArgumentException(
                    "An availability is between 0 and 1, but this one is " + availability + ".");
        }
    }
}
