package dev.tandem.review;

/**
 * What a waiver did in a review.
 *
 * @param waiver the waiver
 * @param state what became of it
 * @param count how many observations it matches
 */
public record WaiverUse(ReviewWaiver waiver, State state, int count) {

    /** What became of a waiver. */
    public enum State {
        /** It covers what it matches. */
        USED("used"),
        /** It matches something, but its last day is over, so that it covers nothing. */
        EXPIRED("expired"),
        /** It matches nothing in these plans. */
        UNUSED("not used");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The words of reports. */
        public String words() {
            return words;
        }
    }
}
