package dev.tandem.resilience;

import java.util.Arrays;
import java.util.List;

/** Up to 64 sets of failures that are looked at together, one in each bit. */
final class BitParallelStates implements Algebra {

    /** How many sets fit. */
    static final int WIDTH = Long.SIZE;

    private final long[] failed;

    /** Lanes for a circuit with so many atoms, in which nothing has failed. */
    BitParallelStates(int atoms) {
        this.failed = new long[atoms];
    }

    /** Lanes whose first one holds that set of failures. */
    static BitParallelStates of(List<Atom> atoms, FailureSet failures) {
        var lanes = new BitParallelStates(atoms.size());
        for (var atom : failures.atoms()) {
            int index = atoms.indexOf(atom);
            if (index < 0) {
                throw new IllegalArgumentException("The model has no atom called \"" + atom.id() + "\".");
            }
            lanes.fail(0, index);
        }
        return lanes;
    }

    /** An atom fails of itself in one lane. */
    void fail(int lane, int atom) {
        failed[atom] |= 1L << lane;
    }

    /** Nothing has failed in any lane. */
    void clear() {
        Arrays.fill(failed, 0L);
    }

    @Override
    public long always() {
        return -1L;
    }

    @Override
    public long never() {
        return 0L;
    }

    @Override
    public long both(long one, long other) {
        return one & other;
    }

    @Override
    public long either(long one, long other) {
        return one | other;
    }

    @Override
    public long not(long value) {
        return ~value;
    }

    @Override
    public long intact(int atom) {
        return ~failed[atom];
    }
}
