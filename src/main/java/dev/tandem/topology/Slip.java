package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;

/**
 * A call the language refuses on the spot, because its argument can never be right: a blank name, a malformed CIDR, a
 * negative duration. The message is one sentence with the value and what is allowed.
 */
public final class Slip extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    /** A slip at the line of the user's that is being run. */
    public Slip(String message) {
        super(message);
        this.origin = Origins.here();
    }

    /** The line that made the call. */
    public Origin origin() {
        return origin == null ? Origin.UNKNOWN : origin;
    }

    /** Throws a slip unless the condition holds. */
    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Slip(message);
        }
    }
}
