package dev.tandem.topology;

/**
 * How many instances a service runs.
 *
 * @param instances on an ordinary day
 * @param atMost what it may scale out to
 */
public record Capacity(int instances, int atMost) {

    /**
     * A capacity.
     *
     * @throws Slip if it is negative, or its limit is below it
     */
    public Capacity {
        Slip.unless(instances >= 0, instances + " instances are not possible: give 0 or more.");
        Slip.unless(
                atMost >= Math.max(instances, 1),
                "A service of " + instances + " instances cannot be limited to " + atMost
                        + ": the limit is at least its size, and at least 1.");
    }

    /** A capacity that may double. */
    static Capacity of(int instances) {
        return new Capacity(instances, Math.max(2 * instances, 1));
    }

    /** The same, with another number of instances and a limit that allows it. */
    public Capacity instances(int count) {
        return new Capacity(count, Math.max(atMost, count));
    }

    /** The same, with another limit. Default: twice the instances. */
    public Capacity atMost(int limit) {
        return new Capacity(instances, limit);
    }
}
