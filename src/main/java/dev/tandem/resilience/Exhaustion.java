package dev.tandem.resilience;

import java.util.Arrays;
import java.util.List;

/**
 * Tries every set of failures up to a size on an entry point, 64 at a time; none is skipped because of another. Sets that
 * differ only by which of several things that are alike failed are tried once, and counted.
 */
final class Exhaustion {

    /** What is done with each set. */
    interface Sink {

        /**
         * Takes a set.
         *
         * @param failed the numbers of the groups that something of failed, a group as often as so many of it did
         * @param sets how many sets are like this one
         */
        void accept(int[] failed, long sets, Survival survival, SystemStates states);
    }

    private final Circuit circuit;
    private final EntryPoint entry;
    private final List<EquivalenceClasses.Group> groups;
    private final BitParallelStates lanes;
    private final int[][] batch = new int[BitParallelStates.WIDTH][];
    private final Sink sink;
    private int filled;

    private Exhaustion(Circuit circuit, EntryPoint entry, List<EquivalenceClasses.Group> groups, Sink sink) {
        this.circuit = circuit;
        this.entry = entry;
        this.groups = groups;
        this.lanes = new BitParallelStates(circuit.atoms());
        this.sink = sink;
    }

    /** Hands out every set with what becomes of the entry point. */
    static void run(Circuit circuit, EntryPoint entry, List<EquivalenceClasses.Group> groups, int order, Sink sink) {
        var exhaustion = new Exhaustion(circuit, entry, groups, sink);
        exhaustion.choose(new int[0], order);
        exhaustion.flush();
    }

    /** What is inside of something chosen adds nothing to the set, so it is not chosen as well. */
    private void choose(int[] chosen, int more) {
        add(chosen);
        int first = chosen.length == 0 ? 0 : chosen[chosen.length - 1];
        for (int group = first; more > 0 && group < groups.size(); group++) {
            if (taken(group, chosen) < groups.get(group).count() && !isInside(group, chosen)) {
                var longer = Arrays.copyOf(chosen, chosen.length + 1);
                longer[chosen.length] = group;
                choose(longer, more - 1);
            }
        }
    }

    private static int taken(int group, int[] chosen) {
        int taken = 0;
        for (int one : chosen) {
            taken += one == group ? 1 : 0;
        }
        return taken;
    }

    private boolean isInside(int group, int[] chosen) {
        for (int outer = groups.get(group).parent();
                outer >= 0;
                outer = groups.get(outer).parent()) {
            if (Arrays.binarySearch(chosen, outer) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(int[] chosen) {
        for (int group : chosen) {
            if (groups.get(group).place() >= 0) {
                lanes.fail(filled, groups.get(group).place());
            }
        }
        batch[filled++] = chosen;
        if (filled == BitParallelStates.WIDTH) {
            flush();
        }
    }

    private void flush() {
        var states = SystemStates.of(circuit, entry, lanes);
        for (int lane = 0; lane < filled; lane++) {
            sink.accept(batch[lane], sets(batch[lane]), states.survival(lane), states.at(lane));
        }
        lanes.clear();
        filled = 0;
    }

    /** In how many ways so many can be chosen of each group. */
    private long sets(int[] chosen) {
        long sets = 1;
        for (int i = 0; i < chosen.length; i++) {
            int before = taken(chosen[i], Arrays.copyOf(chosen, i));
            sets = sets * (groups.get(chosen[i]).count() - before) / (before + 1);
        }
        return sets;
    }
}
