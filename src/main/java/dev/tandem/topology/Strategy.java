package dev.tandem.topology;

/**
 * How much of the system runs in the recovery region on an ordinary day (AWS, Disaster Recovery of Workloads on AWS).
 */
public enum Strategy {
    /** Data is backed up; nothing runs there. */
    BACKUP_AND_RESTORE,
    /** Data is replicated; no instance runs there. */
    PILOT_LIGHT,
    /** Data is replicated; half of the instances run there, rounded up. */
    WARM_STANDBY,
    /** Data is replicated; as many instances run there as in the primary region, and take traffic. */
    ACTIVE_ACTIVE;

    /** How many instances run in the recovery region beside so many in the primary one. */
    public int standbyInstances(int primary) {
        return switch (this) {
            case BACKUP_AND_RESTORE, PILOT_LIGHT -> 0;
            case WARM_STANDBY -> (primary + 1) / 2;
            case ACTIVE_ACTIVE -> primary;
        };
    }

    /** The share of traffic, in percent, that an accelerator sends to a region on an ordinary day. */
    public int dial(RegionRole side) {
        return side == RegionRole.PRIMARY || this == ACTIVE_ACTIVE ? 100 : 0;
    }
}
