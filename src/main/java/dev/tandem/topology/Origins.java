package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.Optional;

/** Finds the line of the user's Java that is calling the language. */
final class Origins {

    private static final String LANGUAGE = Origins.class.getPackageName();
    private static final String FRONT_DOOR = "dev.tandem";
    private static final Optional<CodeSource> OWN = place(Origins.class);

    private Origins() {}

    /** The first line on the stack that is not the language's own. */
    static Origin here() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> !isOurs(frame)).findFirst())
                .map(frame -> new Origin(fileOf(frame), Math.max(frame.getLineNumber(), 0)))
                .orElse(Origin.UNKNOWN);
    }

    /** What was compiled with the language belongs to it, and an element's class wherever the element comes from. */
    private static boolean isOurs(StackFrame frame) {
        var name = frame.getClassName();
        var type = frame.getDeclaringClass();
        return type.getPackageName().equals(FRONT_DOOR)
                || name.startsWith(LANGUAGE + ".")
                || name.startsWith("java.")
                || Element.class.isAssignableFrom(type.getNestHost())
                || (name.startsWith(FRONT_DOOR + ".") && place(type).equals(OWN));
    }

    /** The jar or the folder that a class was loaded from. */
    private static Optional<CodeSource> place(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource());
    }

    private static String fileOf(StackFrame frame) {
        var file = frame.getFileName();
        return file == null ? frame.getClassName() : file;
    }
}
