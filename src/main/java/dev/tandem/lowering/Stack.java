package dev.tandem.lowering;

import dev.tandem.topology.Side;

/** The five root modules a topology becomes, in the order in which they are applied. */
public enum Stack {
    /** The two state buckets. */
    STATE,
    /** What spans both regions and has to be there first: keys with their replicas, secrets with theirs. */
    COUPLING,
    /** Everything in the primary region. */
    PRIMARY,
    /** Everything in the recovery region. */
    RECOVERY,
    /** What belongs to no region: the accelerator. */
    GLOBAL;

    /** {@code bank-primary}, the name of the stack and of its folder. */
    public String nameIn(String topology) {
        return topology + "-" + word();
    }

    /** {@code primary}. */
    public String word() {
        return switch (this) {
            case STATE -> "state";
            case COUPLING -> "coupling";
            case PRIMARY -> "primary";
            case RECOVERY -> "recovery";
            case GLOBAL -> "global";
        };
    }

    /** The stack of a region. */
    static Stack of(Side side) {
        return side == Side.PRIMARY ? PRIMARY : RECOVERY;
    }

    /** Where its state is kept: with the primary region only what is of no use without it. */
    Side home() {
        return this == PRIMARY ? Side.PRIMARY : Side.RECOVERY;
    }
}
