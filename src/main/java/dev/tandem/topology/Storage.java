package dev.tandem.topology;

/**
 * The disk of a database, which grows by itself.
 *
 * @param gibibytes what it starts with
 * @param atMost what it may grow to
 */
public record Storage(int gibibytes, int atMost) {

    /** Twenty gibibytes that may grow to a hundred. */
    static final Storage USUAL = new Storage(20, 100);

    /**
     * A disk that may grow.
     *
     * @throws Slip if it would have to shrink, or has no room at all
     */
    public Storage {
        Slip.unless(gibibytes >= 1, "A disk of " + gibibytes + " GiB is not possible: give at least 1.");
        Slip.unless(
                atMost >= gibibytes,
                "A disk of " + gibibytes + " GiB cannot be limited to " + atMost
                        + " GiB: the limit is at least its size.");
    }
}
