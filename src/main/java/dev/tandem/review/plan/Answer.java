package dev.tandem.review.plan;

/** Whether something holds, in three-valued logic: a plan leaves out what is known only after the apply. */
public enum Answer {
    /** It does not hold. */
    NO,
    /** It holds. */
    YES,
    /** It depends on a value that is known only after the apply. */
    CANNOT_BE_TOLD;

    /** The answer to a question whose values are all known. */
    public static Answer of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Whether it holds for certain. */
    public boolean holds() {
        return this == YES;
    }

    /** Whether it depends on a value that is known only after the apply. */
    public boolean open() {
        return this == CANNOT_BE_TOLD;
    }

    /** {@code YES} if either holds, else what remains open. */
    public Answer or(Answer other) {
        if (holds() || other.holds()) {
            return YES;
        }
        return open() || other.open() ? CANNOT_BE_TOLD : NO;
    }
}
