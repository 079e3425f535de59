package dev.tandem.resilience;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Failures that together bring an entry point down, none of which could be left out.
 *
 * @param failures what fails
 * @param explainedBy for an atom that need not fail as a whole, the finest things inside of it that are enough
 */
public record CutSet(FailureSet failures, Map<Atom, List<Atom>> explainedBy) {

    public CutSet {
        var sorted = new TreeMap<Atom, List<Atom>>(Comparator.comparing(Atom::id));
        sorted.putAll(explainedBy);
        explainedBy = Collections.unmodifiableMap(sorted);
    }

    /** How many things have to fail. */
    public int order() {
        return failures.order();
    }

    /** Whether there is no finer explanation: each of its atoms has to fail as a whole. */
    public boolean isFinest() {
        return explainedBy.isEmpty();
    }
}
