package dev.tandem.diagnostics;

import java.util.Comparator;

/** The place in the user's Java where an element was written: a source file name and a line, counted from 1. */
public record Origin(String file, int line) implements Comparable<Origin> {

    /** The origin of something that no line of the user's wrote. */
    public static final Origin UNKNOWN = new Origin("", 0);

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::line);

    /** Whether this names a line of a file. */
    public boolean known() {
        return !file.isEmpty();
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** {@code Bank.java:12}; the file alone if no line of it is meant; or {@code (unknown)}. */
    @Override
    public String toString() {
        if (!known()) {
            return "(unknown)";
        }
        return line > 0 ? file + ":" + line : file;
    }
}
