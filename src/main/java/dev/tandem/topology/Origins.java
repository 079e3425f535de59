package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Finds the line of the user's Java that is calling the language. */
final class Origins {

    private static final String LANGUAGE = Origins.class.getPackageName();
    private static final String FRONT_DOOR = "dev.tandem";
    private static final Pattern DEFINES = Pattern.compile("define(All)?|lambda\\$define(All)?\\$\\d+");
    private static final Optional<CodeSource> OWN = place(Origins.class);

    private Origins() {}

    /**
     * The line of {@code define()} that is being run, or else the first line on the stack that is not the language's own: a
     * helper that makes several elements is one line for all of them, and the call of the helper is a line for each.
     */
    static Origin here() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> !isOurs(frame))
                        .collect(Collectors.teeing(
                                Collectors.filtering(Origins::defines, first()),
                                first(),
                                (line, call) -> line.or(() -> call))))
                .map(frame -> new Origin(fileOf(frame), Math.max(frame.getLineNumber(), 0)))
                .orElse(Origin.UNKNOWN);
    }

    /** The line of the call itself, in a helper too: what the language refuses is wrong there. */
    static Origin ofCall() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> !isOurs(frame)).findFirst())
                .map(frame -> new Origin(fileOf(frame), Math.max(frame.getLineNumber(), 0)))
                .orElse(Origin.UNKNOWN);
    }

    private static Collector<StackFrame, ?, Optional<StackFrame>> first() {
        return Collectors.reducing((first, later) -> first);
    }

    /** Whether a line is in the method that defines topologies, or in a lambda of it. */
    private static boolean defines(StackFrame frame) {
        return TopologyDefinition.class.isAssignableFrom(frame.getDeclaringClass())
                && DEFINES.matcher(frame.getMethodName()).matches();
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
