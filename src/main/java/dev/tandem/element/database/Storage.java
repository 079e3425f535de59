package dev.tandem.element.database;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Optional;

/**
 * The disk of a database, which grows by itself.
 *
 * @param gibibytes what it starts with
 * @param atMost what it may grow to
 * @param rate what it is given beyond what its type includes
 */
public record Storage(int gibibytes, int atMost, Optional<Rate> rate) {

    /**
     * What a disk does in a second.
     *
     * @param iops operations
     * @param throughput MiB
     */
    public record Rate(int iops, int throughput) {}

    /** Twenty gibibytes that may grow to a hundred. */
    static final Storage USUAL = of(20, 100);

    /**
     * A disk that may grow.
     *
     * @throws InvalidDefinitionException if it would have to shrink, or has no room at all
     */
    public Storage {
        InvalidDefinitionException.unless(
                gibibytes >= 1, "A disk of " + gibibytes + " GiB is not possible: give at least 1.");
        InvalidDefinitionException.unless(
                atMost >= gibibytes,
                "A disk of " + gibibytes + " GiB cannot be limited to " + atMost
                        + " GiB: the limit is at least its size.");
    }

    static Storage of(int gibibytes, int atMost) {
        return new Storage(gibibytes, atMost, Optional.empty());
    }

    Storage rate(int iops, int throughput) {
        return new Storage(gibibytes, atMost, Optional.of(new Rate(iops, throughput)));
    }
}
