package dev.tandem.review.condition;

/** What is known of a condition that is not met for certain. What is met is not observed. */
public enum Outcome {
    /** The plan does what the condition is about. */
    VIOLATED,
    /** It depends on a value that is known only after the apply. This never makes a review fail. */
    CANNOT_BE_TOLD;

    /** The words of reports. */
    public String words() {
        return this == VIOLATED ? "violated" : "cannot be told";
    }
}
