package dev.tandem.comparison;

import dev.tandem.resilience.InterventionLevel;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.Proving;
import java.util.HashSet;
import java.util.List;

/**
 * The smallest sets of failures that bring an entry point down, as far as they differ.
 *
 * @param order how many things fail together at most in what is compared
 * @param appeared those that did not bring it down before, nor did a part of them
 * @param gone those that do not bring it down any more, nor does a part of them
 */
public record SetChanges(int order, List<Cut> appeared, List<Cut> gone) {

    /** More sets than this are not listed, but those of fewer failures are. */
    private static final int MOST = 2000;

    /** Copies the lists. */
    public SetChanges {
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
    }

    static SetChanges of(String entry, InterventionLevel intervention, Proving before, Proving now, int order) {
        var listed = Math.min(
                before.listable(entry, intervention, order, MOST), now.listable(entry, intervention, order, MOST));
        var old = before.smallestSets(entry, intervention, listed);
        var current = now.smallestSets(entry, intervention, listed);
        return new SetChanges(listed, without(current, old), without(old, current));
    }

    boolean differs() {
        return !appeared.isEmpty() || !gone.isEmpty();
    }

    /** Those of which no part is among the others. */
    private static List<Cut> without(List<Cut> sets, List<Cut> others) {
        return sets.stream()
                .filter(set -> {
                    var failures = new HashSet<>(set.failures());
                    return others.stream().noneMatch(other -> failures.containsAll(other.failures()));
                })
                .toList();
    }
}
