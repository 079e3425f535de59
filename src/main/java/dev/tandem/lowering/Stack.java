package dev.tandem.lowering;

import dev.tandem.topology.RegionRole;
import java.util.List;
import java.util.Optional;

/** The root modules a topology becomes, in the order in which they are applied. */
public enum Stack {
    /** The two state buckets. */
    STATE,
    /** What spans both regions and has to be there first: keys with their replicas, secrets with theirs, senders of mail. */
    COUPLING,
    /** Everything in the primary region. */
    PRIMARY,
    /** Everything in the recovery region. */
    RECOVERY,
    /** What belongs to no region: the accelerator. */
    GLOBAL,
    /**
     * What ties the two finished regions together or names what is in them, and need not change once one of them is
     * lost; left out if empty.
     */
    CONNECTIONS;

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
            case CONNECTIONS -> "connections";
        };
    }

    /** The stacks that have to be applied before it. */
    List<Stack> after() {
        return switch (this) {
            case STATE -> List.of();
            case COUPLING -> List.of(STATE);
            case PRIMARY -> List.of(COUPLING);
            case RECOVERY -> List.of(COUPLING, PRIMARY);
            case GLOBAL, CONNECTIONS -> List.of(PRIMARY, RECOVERY);
        };
    }

    /** The stack of a region. */
    public static Stack of(RegionRole side) {
        return side == RegionRole.PRIMARY ? PRIMARY : RECOVERY;
    }

    /** The region whose stack it is; none if it is for both. */
    public Optional<RegionRole> side() {
        return switch (this) {
            case PRIMARY -> Optional.of(RegionRole.PRIMARY);
            case RECOVERY -> Optional.of(RegionRole.RECOVERY);
            case STATE, COUPLING, GLOBAL, CONNECTIONS -> Optional.empty();
        };
    }

    /** Where its state is kept: with the primary region only what is of no use without it. */
    RegionRole home() {
        return this == PRIMARY ? RegionRole.PRIMARY : RegionRole.RECOVERY;
    }
}
