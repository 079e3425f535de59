package dev.tandem.independence;

import dev.tandem.aws.Region;

/**
 * Where something is that a stack needs.
 *
 * @param name a region's code, or words for what is no region
 */
public record Location(String name) {

    /** Beside the stacks, in the folder they were emitted to. */
    public static final Location FOLDER = new Location("this folder");

    /** Nothing in the emitted text says where. */
    public static final Location UNKNOWN = new Location("unknown");

    /** The region of that code; an expression tells nothing before it is evaluated. */
    static Location in(String region) {
        return Region.of(region).map(known -> new Location(known.id())).orElse(UNKNOWN);
    }

    boolean is(Region region) {
        return name.equals(region.id());
    }
}
