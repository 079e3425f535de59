package dev.tandem.report;

/** How text is set off on a terminal, or not at all. */
public enum Palette {
    /** No colour: files, pipes, and terminals that ask for none. */
    PLAIN,
    /** ANSI colours. */
    COLOURED;

    String bold(String text) {
        return wrapped("1", text);
    }

    String red(String text) {
        return wrapped("1;31", text);
    }

    String yellow(String text) {
        return wrapped("1;33", text);
    }

    String blue(String text) {
        return wrapped("1;34", text);
    }

    private String wrapped(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
