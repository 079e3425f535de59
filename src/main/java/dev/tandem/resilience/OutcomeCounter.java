package dev.tandem.resilience;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts the outcomes of an entry point under every set of failures up to a size, and searches each recovery path once.
 */
final class OutcomeCounter {

    private final Model model;
    private final EntryPoint entry;
    private final Baseline baseline;
    private final List<EquivalenceClasses.Group> groups;
    private final Consumer<Trial> sink;
    private final Map<Footprint, Optional<RecoveryPath>> known = new HashMap<>();

    OutcomeCounter(
            Model model,
            Circuit circuit,
            EntryPoint entry,
            List<EquivalenceClasses.Group> groups,
            Consumer<Trial> sink) {
        this.baseline = new Baseline(model, circuit);
        this.model = model;
        this.entry = entry;
        this.groups = groups;
        this.sink = sink;
    }

    void take(int[] failed, long sets, Survival survival, SystemStates states) {
        var kinds = Arrays.stream(failed)
                .mapToObj(group -> groups.get(group).atom().kind())
                .sorted()
                .toList();
        var seen = Arrays.stream(failed).allMatch(group -> groups.get(group).place() >= 0);
        sink.accept(new Trial(kinds, seen, sets, survival, path(survival, states)));
    }

    private Optional<RecoveryPath> path(Survival survival, SystemStates states) {
        if (survival == Survival.LOST) {
            return Optional.empty();
        }
        return states.isUntouched()
                ? Optional.of(RecoveryPath.READY)
                : known.computeIfAbsent(states.footprint(), any -> states.path(model, entry, baseline));
    }
}
