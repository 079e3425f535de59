package dev.tandem.review;

/** A file of waivers cannot be read; the message is one sentence that says why and what to write. */
public final class UnreadableWaiversException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableWaiversException(String message) {
        super(message);
    }

    /** The message. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
