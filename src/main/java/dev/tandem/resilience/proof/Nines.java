package dev.tandem.resilience.proof;

import java.util.List;

/**
 * Availability as shares of time, in three ways of which none is the truth.
 *
 * @param agreed the product of the agreements that the primary region rests on
 * @param structural from how likely each thing is to be down, independently, with recovery
 * @param atLeast what the agreements allow at worst, whatever fails together
 * @param counted what the product counts
 */
public record Nines(double agreed, double structural, double atLeast, List<String> counted) {

    /** Copies the list. */
    public Nines {
        counted = List.copyOf(counted);
    }
}
