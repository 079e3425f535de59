package dev.tandem.harness;

/** How many random models and topologies a test tries. */
public final class Seeds {

    /** Enough for a change: brute force finds an engine that passes over cycles only once with 11 of them. */
    public static final int COUNT = orAsked(200);

    private Seeds() {}

    /** The usual count, or that of {@code -Dtandem.seeds=2000}, for example of a nightly run. */
    public static int orAsked(int usual) {
        return Integer.getInteger("tandem.seeds", usual);
    }
}
