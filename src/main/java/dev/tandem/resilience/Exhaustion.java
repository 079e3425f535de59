package dev.tandem.resilience;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** Tries every set of failures up to a size on an entry point, 64 at a time; none is skipped because of another. */
final class Exhaustion {

    private final Circuit circuit;
    private final EntryPoint entry;
    private final Lanes lanes;
    private final int[][] batch = new int[Lanes.WIDTH][];
    private final BiConsumer<int[], Survival> sink;
    private int filled;

    private Exhaustion(Circuit circuit, EntryPoint entry, BiConsumer<int[], Survival> sink) {
        this.circuit = circuit;
        this.entry = entry;
        this.lanes = new Lanes(circuit.atoms());
        this.sink = sink;
    }

    /** Hands out every set, as the numbers of its atoms, with what becomes of the entry point. */
    static void run(Circuit circuit, EntryPoint entry, int order, BiConsumer<int[], Survival> sink) {
        var exhaustion = new Exhaustion(circuit, entry, sink);
        exhaustion.choose(new int[0], order);
        exhaustion.flush();
    }

    /** An atom inside of a chosen one adds nothing to the set, so it is not chosen as well. */
    private void choose(int[] chosen, int more) {
        add(chosen);
        int first = chosen.length == 0 ? 0 : chosen[chosen.length - 1] + 1;
        for (int atom = first; more > 0 && atom < circuit.atoms(); atom++) {
            if (!isInside(atom, chosen)) {
                var longer = Arrays.copyOf(chosen, chosen.length + 1);
                longer[chosen.length] = atom;
                choose(longer, more - 1);
            }
        }
    }

    private boolean isInside(int atom, int[] chosen) {
        for (int outer = circuit.parent(atom); outer >= 0; outer = circuit.parent(outer)) {
            if (Arrays.binarySearch(chosen, outer) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(int[] chosen) {
        for (int atom : chosen) {
            lanes.fail(filled, atom);
        }
        batch[filled++] = chosen;
        if (filled == Lanes.WIDTH) {
            flush();
        }
    }

    private void flush() {
        var automatic = circuit.values(lanes, Effort.AUTOMATIC, Measure.SERVING);
        var unimpaired = circuit.values(lanes, Effort.AUTOMATIC, Measure.UNIMPAIRED);
        var recovered = circuit.further(lanes, Effort.ANY_MEANS, automatic)[circuit.place(entry)];
        long served = 0;
        long survives = 0;
        for (var alternative : entry.alternatives()) {
            int place = circuit.place(alternative);
            survives |= automatic[place] & ~served & unimpaired[place];
            served |= automatic[place];
        }
        for (int lane = 0; lane < filled; lane++) {
            sink.accept(batch[lane], survival(survives >> lane, served >> lane, recovered >> lane));
        }
        lanes.clear();
        filled = 0;
    }

    private static Survival survival(long survives, long served, long recovered) {
        if ((survives & 1) != 0) {
            return Survival.SURVIVES;
        }
        if ((served & 1) != 0) {
            return Survival.DEGRADED;
        }
        return (recovered & 1) != 0 ? Survival.RECOVERABLE : Survival.LOST;
    }
}
