package dev.tandem.resilience;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The outcomes of an entry point, over every set of failures up to a size.
 *
 * @param entry the name of the entry point
 * @param order how many things fail at most
 * @param atoms how many things can fail in the model
 * @param counts how many sets of each size lead to what
 */
public record Verdicts(String entry, int order, int atoms, SortedMap<Integer, Map<Survival, Long>> counts) {

    public Verdicts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How many sets lead to that. */
    public long count(Survival survival) {
        return counts.values().stream()
                .mapToLong(row -> row.getOrDefault(survival, 0L))
                .sum();
    }

    /** How many sets of a size lead to that. */
    public long count(int size, Survival survival) {
        return counts.getOrDefault(size, Map.of()).getOrDefault(survival, 0L);
    }

    /** How many sets were tried. */
    public long total() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What has been shown, in one sentence. */
    public String claim() {
        return "Each of the " + total() + " sets of at most " + order + " of the " + atoms + " things that can fail in"
                + " this model was tried on " + entry + ": " + tally() + ".";
    }

    private String tally() {
        var sums = new EnumMap<Survival, Long>(Survival.class);
        for (var survival : Survival.values()) {
            sums.put(survival, count(survival));
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + " " + sum.getKey())
                .collect(Collectors.joining(", "));
    }
}
