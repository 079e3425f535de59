package dev.tandem.darkness;

import dev.tandem.aws.Region;

/**
 * Where something is that a stack needs.
 *
 * @param name a region's code, or words for what is no region
 */
public record Place(String name) {

    /** Beside the stacks, in the folder they were emitted to. */
    public static final Place FOLDER = new Place("this folder");

    /** Nothing in the emitted text says where. */
    public static final Place UNKNOWN = new Place("unknown");

    /** The region of that code; an expression tells nothing before it is evaluated. */
    static Place in(String region) {
        return Region.of(region).map(known -> new Place(known.id())).orElse(UNKNOWN);
    }

    boolean is(Region region) {
        return name.equals(region.id());
    }
}
