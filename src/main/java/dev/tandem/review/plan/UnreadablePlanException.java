package dev.tandem.review.plan;

/** A file is no plan that can be read; the message is one sentence that says why and what to do, without any of its values. */
public final class UnreadablePlanException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePlanException(String message) {
        super(message);
    }

    /** The message. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
