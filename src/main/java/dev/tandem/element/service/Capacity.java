package dev.tandem.element.service;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.OptionalInt;

/**
 * How many instances a service runs.
 *
 * @param instances on an ordinary day
 * @param atMost what it may scale out to
 * @param needed how many have to serve to carry the load, if the user said so
 * @param scaling what it scales out and in by
 */
public record Capacity(int instances, int atMost, OptionalInt needed, Scaling scaling) {

    /**
     * A capacity.
     *
     * @throws InvalidDefinitionException if it is negative, or its limit is below it
     */
    public Capacity {
        InvalidDefinitionException.unless(instances >= 0, instances + " instances are not possible: give 0 or more.");
        InvalidDefinitionException.unless(
                atMost >= Math.max(instances, 1),
                "A service of " + instances + " instances cannot be limited to " + atMost
                        + ": the limit is at least its size, and at least 1.");
        needed.ifPresent(count -> InvalidDefinitionException.unless(
                count >= 1 && count <= atMost,
                count + " needed instances are not possible: give from 1 to " + atMost
                        + ", which is what the service may scale out to."));
    }

    /** A capacity of which nobody said how much is needed. */
    public Capacity(int instances, int atMost) {
        this(instances, atMost, OptionalInt.empty(), Scaling.USUAL);
    }

    /** How many instances a service runs in a region of a topology on an ordinary day, and what it may scale out to. */
    public static Capacity of(Service service, Topology topology, RegionRole side) {
        var usual = service.capacity();
        if (side == RegionRole.PRIMARY) {
            return usual;
        }
        var sizing = service.recovery();
        var instances = sizing.instances().orElseGet(() -> topology.strategy().standbyInstances(usual.instances()));
        var limit = sizing.atMost().orElseGet(usual::atMost);
        var least = Math.max(instances, usual.needed().orElse(1));
        return new Capacity(instances, Math.max(limit, Math.max(least, 1)), usual.needed(), usual.scaling());
    }

    /** A capacity that may double. */
    static Capacity of(int instances) {
        return new Capacity(instances, Math.max(2 * instances, 1));
    }

    /** The same, with another number of instances and a limit that allows it. */
    public Capacity instances(int count) {
        return new Capacity(count, Math.max(atMost, count), needed, scaling);
    }

    /** The same, with another limit. Default: twice the instances. */
    public Capacity atMost(int limit) {
        return new Capacity(instances, limit, needed, scaling);
    }

    /** Another size, of which as many have to serve, and which scales by the same. */
    Capacity resized(Capacity other) {
        return new Capacity(other.instances, other.atMost, needed, scaling);
    }

    /** The same, of which so many have to serve to carry the load. */
    Capacity needed(int count) {
        return new Capacity(instances, atMost, OptionalInt.of(count), scaling);
    }

    Capacity scaling(Scaling other) {
        return new Capacity(instances, atMost, needed, other);
    }

    /** How few instances still serve: what is needed, or a single one if nobody said. */
    public int fewest() {
        return needed.orElse(1);
    }

    /** How many instances serve as well as on an ordinary day: what is needed, or all if nobody said. */
    public int enough() {
        return needed.orElse(instances);
    }
}
