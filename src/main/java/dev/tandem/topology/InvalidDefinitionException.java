package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call the language refuses on the spot, because its argument can never be right: a blank name, a malformed CIDR, a
 * negative duration. The message is one sentence with the value and what is allowed.
 */
public final class InvalidDefinitionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    /** A slip at the line of the user's that is being run. */
    public InvalidDefinitionException(String message) {
        super(message);
        this.origin = Origins.ofCall();
    }

    /** The line that made the call. */
    public Origin origin() {
        return origin == null ? Origin.UNKNOWN : origin;
    }

    /** Throws a slip unless the condition holds. */
    public static void unless(boolean condition, String message) {
        if (!condition) {
            throw new InvalidDefinitionException(message);
        }
    }

    /** The value, unless it is null, which Java lets a user write in spite of everything. */
    public static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new InvalidDefinitionException("The " + what + " must not be null.");
        }
        return value;
    }

    /** The values, unless one of them is null. */
    public static <T> List<T> allGiven(T[] values, String what) {
        return Arrays.stream(values).map(value -> given(value, what)).toList();
    }
}
