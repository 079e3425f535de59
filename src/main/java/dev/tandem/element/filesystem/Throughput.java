package dev.tandem.element.filesystem;

import dev.tandem.topology.InvalidDefinitionException;

/** How fast a file system moves data, and what is paid for. */
public sealed interface Throughput {

    /** As fast as is asked for; what is moved is paid for. */
    record Elastic() implements Throughput {}

    /** As fast as its size allows, and faster for a while. */
    record Bursting() implements Throughput {}

    /** Always as fast as was ordered. */
    record Provisioned(int mebibytesPerSecond) implements Throughput {}

    /**
     * Always as fast as was ordered.
     *
     * @throws InvalidDefinitionException unless EFS provisions that much somewhere (EFS API, CreateFileSystem)
     */
    static Throughput provisioned(int mebibytesPerSecond) {
        InvalidDefinitionException.unless(
                mebibytesPerSecond >= 1 && mebibytesPerSecond <= 3414,
                "A throughput of " + mebibytesPerSecond + " MiB/s cannot be provisioned: EFS takes 1 to 3414.");
        return new Provisioned(mebibytesPerSecond);
    }

    /** What EFS calls it. */
    default String id() {
        if (this instanceof Provisioned) {
            return "provisioned";
        }
        return this instanceof Bursting ? "bursting" : "elastic";
    }
}
