package dev.tandem.topology;

/** One of the two regions a system lives in, by the part it plays on an ordinary day. */
public enum RegionRole {
    /** Where the system runs. */
    PRIMARY,
    /** Where it goes on when the primary region is lost. */
    RECOVERY;

    /** {@code primary} or {@code recovery}, as in stack names and subjects. */
    public String word() {
        return this == PRIMARY ? "primary" : "recovery";
    }

    /** The other one. */
    public RegionRole other() {
        return this == PRIMARY ? RECOVERY : PRIMARY;
    }
}
