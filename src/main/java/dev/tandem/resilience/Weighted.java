package dev.tandem.resilience;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Enough of them are up, where some count for more than others.
 *
 * @param need what those that are up have to add up to
 * @param weights what each counts for
 */
public record Weighted(int need, Map<Expr, Integer> weights) implements Expr {

    public Weighted {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (need < 1 || need > total || weights.values().stream().anyMatch(weight -> weight < 1)) {
            throw new IllegalArgumentException("Weights are positive, and between one and their sum can be needed, but "
                    + need + " of " + weights.values() + " are.");
        }
    }
}
