package dev.tandem.resilience.proof;

/** Formats times for readers, in proofs and in findings. */
public final class Times {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private Times() {}

    /** {@code 90 s}, {@code 12 min}, {@code 4 h}. */
    public static String words(long seconds) {
        if (seconds <= 2 * MINUTE) {
            return seconds + " s";
        }
        return seconds < 2 * HOUR ? parts(seconds, MINUTE, "min", "s") : parts(seconds / MINUTE, MINUTE, "h", "min");
    }

    /** {@code 1 s to 60 s}, or one time if both are the same. */
    public static String words(long atBest, long atWorst) {
        return atBest == atWorst ? words(atWorst) : words(atBest) + " to " + words(atWorst);
    }

    private static String parts(long count, long unit, String large, String small) {
        var rest = count % unit == 0 ? "" : " " + count % unit + " " + small;
        return count / unit + " " + large + rest;
    }
}
