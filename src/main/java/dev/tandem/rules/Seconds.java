package dev.tandem.rules;

/** Times in findings. */
final class Seconds {

    private static final long MINUTE = 60;

    private Seconds() {}

    /** {@code 90 s}, {@code 11 min 30 s}. */
    static String words(long seconds) {
        if (seconds <= 2 * MINUTE) {
            return seconds + " s";
        }
        return seconds / MINUTE + " min" + (seconds % MINUTE == 0 ? "" : " " + seconds % MINUTE + " s");
    }

    /** {@code 5 min to 10 min}, or one time if both are the same. */
    static String words(long atBest, long atWorst) {
        return atBest == atWorst ? words(atWorst) : words(atBest) + " to " + words(atWorst);
    }
}
