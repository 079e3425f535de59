package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.lang.StackWalker.StackFrame;

/** Finds the line of the user's Java that is calling the language. */
final class Origins {

    private static final String LANGUAGE = Origins.class.getPackageName();
    private static final String FRONT_DOOR = "dev.tandem";

    private Origins() {}

    /** The first line on the stack that is not the language's own. */
    static Origin here() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> !isOurs(frame)).findFirst())
                .map(frame -> new Origin(fileOf(frame), Math.max(frame.getLineNumber(), 0)))
                .orElse(Origin.UNKNOWN);
    }

    /** An element's own class belongs to the language, wherever the element comes from. */
    private static boolean isOurs(StackFrame frame) {
        var name = frame.getClassName();
        return frame.getDeclaringClass().getPackageName().equals(FRONT_DOOR)
                || name.startsWith(LANGUAGE + ".")
                || name.startsWith("java.")
                || Element.class.isAssignableFrom(frame.getDeclaringClass().getNestHost());
    }

    private static String fileOf(StackFrame frame) {
        var file = frame.getFileName();
        return file == null ? frame.getClassName() : file;
    }
}
