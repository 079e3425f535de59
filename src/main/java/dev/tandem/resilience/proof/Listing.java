package dev.tandem.resilience.proof;

import dev.tandem.resilience.Formula;
import dev.tandem.resilience.RecoveryPath;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.Trial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the outcomes of an entry point set by set, while the sets are tried. */
final class Listing {

    private final String entry;
    private final int order;
    private final Map<FailureOutcome, Integer> numbers = new LinkedHashMap<>();
    private final Map<Survival, Map<Object, Integer>> known = new EnumMap<>(Survival.class);
    private final List<Integer> sets = new ArrayList<>();

    Listing(String entry, int order) {
        this.entry = entry;
        this.order = order;
    }

    /** Lists what concerns the entry point, in the order in which it is tried. */
    void add(Trial trial) {
        if (trial.seen() && trial.kinds().size() <= order) {
            sets.add(number(trial.survival(), trial.path()));
        }
    }

    FailureTable table(Formula formula) {
        return new FailureTable(entry, order, formula, List.copyOf(numbers.keySet()), sets);
    }

    /** Recovery paths are searched once each, so that comparing references is enough, and quicker. */
    private int number(Survival survival, Optional<RecoveryPath> path) {
        Object way = path.isPresent() ? path.orElseThrow() : survival;
        return known.computeIfAbsent(survival, any -> new IdentityHashMap<>())
                .computeIfAbsent(
                        way,
                        any -> numbers.computeIfAbsent(
                                FailureOutcomes.of(entry, survival, path), other -> numbers.size()));
    }
}
