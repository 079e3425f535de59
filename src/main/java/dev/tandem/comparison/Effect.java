package dev.tandem.comparison;

/** Whether a difference is for the better. */
public enum Effect {
    /** It is worse now. */
    WORSE,
    /** It is better now. */
    BETTER,
    /** It is neither. */
    NEUTRAL;

    /** What follows from a comparison in which more is worse. */
    static Effect ofMore(int compared) {
        if (compared == 0) {
            return NEUTRAL;
        }
        return compared > 0 ? WORSE : BETTER;
    }
}
