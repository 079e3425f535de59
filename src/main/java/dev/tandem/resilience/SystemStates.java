package dev.tandem.resilience;

import java.util.Optional;

/**
 * What is up in the circuit of an entry point under up to 64 sets of failures at once: of itself, then with what happens
 * without anybody, then by any means. One of the sets is looked at.
 */
final class SystemStates {

    private final Circuit circuit;
    private final long[] running;
    private final long[] automatic;
    private final long[] recovered;
    private final long usual;
    private final long served;
    private final long survives;
    private final long saved;
    private final long moved;
    private final long elsewhere;
    private final int home;
    private long[][] footprints = new long[0][];
    private int lane;

    private SystemStates(Circuit circuit, EntryPoint entry, BitParallelStates lanes) {
        this.circuit = circuit;
        this.running = circuit.values(lanes, InterventionLevel.NONE, ServiceCriterion.SERVING);
        this.automatic = circuit.further(lanes, InterventionLevel.AUTOMATIC, running);
        this.recovered = circuit.further(lanes, InterventionLevel.ANY_MEANS, automatic);
        var unimpaired = circuit.values(lanes, InterventionLevel.AUTOMATIC, ServiceCriterion.UNIMPAIRED);
        long serving = 0;
        long well = 0;
        for (var alternative : entry.alternatives()) {
            int place = circuit.place(alternative);
            well |= automatic[place] & ~serving & unimpaired[place];
            serving |= automatic[place];
        }
        this.usual = running[circuit.place(entry.alternatives().get(0))];
        this.served = serving;
        this.survives = well;
        this.saved = recovered[circuit.place(entry)];
        var movement = new Movement(circuit, entry);
        this.moved = movement.moved(running);
        this.elsewhere = movement.servedElsewhere(automatic);
        this.home = movement.home();
    }

    static SystemStates of(Circuit circuit, EntryPoint entry, BitParallelStates lanes) {
        return new SystemStates(circuit, entry, lanes);
    }

    /** The same, looked at in a lane. */
    SystemStates at(int other) {
        lane = other;
        return this;
    }

    /** What becomes of the entry point in a lane. */
    Survival survival(int other) {
        if (isOne(survives, other)) {
            return Survival.SURVIVES;
        }
        if (isOne(served, other)) {
            return Survival.DEGRADED;
        }
        return isOne(saved, other) ? Survival.RECOVERABLE : Survival.LOST;
    }

    /** Whether clients are served as always, without anything having to happen. */
    boolean isUntouched() {
        return isOne(usual, lane);
    }

    /** The way back of the entry point, unless it is lost. */
    Optional<RecoveryPath> path(Model model, EntryPoint entry, Baseline baseline) {
        var before = SystemState.of(circuit, running, lane);
        if (isOne(served, lane)) {
            var after = SystemState.of(circuit, automatic, lane);
            var planner =
                    new Planner(model, circuit, before, after, InterventionLevel.AUTOMATIC, Optional.of(baseline));
            return entry.alternatives().stream()
                    .filter(after::isUp)
                    .findFirst()
                    .flatMap(alternative -> planner.path(entry, alternative));
        }
        var planner = new Planner(
                model,
                circuit,
                before,
                SystemState.of(circuit, recovered, lane),
                InterventionLevel.ANY_MEANS,
                Optional.of(baseline));
        var options = new Options(model.preference());
        entry.alternatives().forEach(one -> planner.path(entry, one).ifPresent(path -> options.add(one::id, path)));
        return options.best();
    }

    /**
     * Whether health checks move clients to an alternative that does not serve them yet: nothing if they do not, else
     * whether the usual alternative would have served them again.
     */
    Optional<Boolean> movesTooEarly() {
        boolean moves = isOne(moved, lane) && !isOne(elsewhere, lane);
        return moves ? Optional.of(isOne(recovered[home], lane)) : Optional.empty();
    }

    /** What the way back follows from: two sets with the same have the same way back, whatever failed in them. */
    Footprint footprint() {
        if (footprints.length == 0) {
            footprints = footprints();
        }
        var bits = new long[footprints.length];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = footprints[word][lane];
        }
        return new Footprint(bits);
    }

    /** The values of all telling gates, turned so that each lane has its own in a row of words. */
    private long[][] footprints() {
        var parameter = circuit.parameter();
        var values = new long[2 * parameter.length + 1];
        values[0] = served;
        for (int index = 0; index < parameter.length; index++) {
            int place = parameter[index];
            values[2 * index + 1] = running[place];
            values[2 * index + 2] = (automatic[place] & served) | (recovered[place] & ~served);
        }
        var words = new long[(values.length + BitParallelStates.WIDTH - 1) / BitParallelStates.WIDTH][];
        for (int word = 0; word < words.length; word++) {
            words[word] = BitMatrix.turned(values, word * BitParallelStates.WIDTH);
        }
        return words;
    }

    private static boolean isOne(long values, int lane) {
        return (values >>> lane & 1) != 0;
    }
}
