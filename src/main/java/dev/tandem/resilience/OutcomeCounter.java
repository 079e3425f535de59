package dev.tandem.resilience;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts what becomes of an entry point under every set of failures up to a size, and looks for each way back once. */
final class OutcomeCounter {

    private final Model model;
    private final EntryPoint entry;
    private final Baseline baseline;
    private final List<EquivalenceClasses.Heap> crowd;
    private final Consumer<Trial> sink;
    private final Map<Footprint, Optional<RecoveryPath>> known = new HashMap<>();

    OutcomeCounter(
            Model model, Circuit circuit, EntryPoint entry, List<EquivalenceClasses.Heap> crowd, Consumer<Trial> sink) {
        this.baseline = new Baseline(model, circuit);
        this.model = model;
        this.entry = entry;
        this.crowd = crowd;
        this.sink = sink;
    }

    void take(int[] heaps, long sets, Survival survival, SystemStates situations) {
        var kinds = Arrays.stream(heaps)
                .mapToObj(heap -> crowd.get(heap).atom().kind())
                .sorted()
                .toList();
        sink.accept(new Trial(kinds, sets, survival, path(survival, situations)));
    }

    private Optional<RecoveryPath> path(Survival survival, SystemStates situations) {
        if (survival == Survival.LOST) {
            return Optional.empty();
        }
        return situations.isUntouched()
                ? Optional.of(RecoveryPath.READY)
                : known.computeIfAbsent(situations.footprint(), any -> situations.path(model, entry, baseline));
    }
}
