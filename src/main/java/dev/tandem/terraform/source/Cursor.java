package dev.tandem.terraform.source;

/** A place in a text in Terraform's native syntax, which moves on as the text is read. */
final class Cursor {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String name;
    private final String text;
    private int at;

    Cursor(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n");
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean at(char wanted) {
        return !atEnd() && text.charAt(at) == wanted;
    }

    void step() {
        at++;
    }

    void expect(char wanted) {
        if (!at(wanted)) {
            throw wrong("\"" + wanted + "\" is missing");
        }
        at++;
    }

    SourceException wrong(String what) {
        var line = text.substring(0, Math.min(at, text.length())).lines().count();
        return new SourceException(name + " is not Terraform configuration: " + what + " at line " + Math.max(1, line)
                + ". Run terraform fmt on it to see the fault.");
    }

    /** Passes over blank space, line ends and comments. */
    void skipBlank() {
        skipSpaces();
        while (at('\n') || at(',')) {
            at++;
            skipSpaces();
        }
    }

    /** Passes over blank space and comments, but for the line end. */
    void skipSpaces() {
        while (at(' ') || at('\t') || atComment()) {
            at = atComment() ? commentEnd() : at + 1;
        }
    }

    /** A keyword, or the name of an argument. */
    String word() {
        var start = at;
        while (!atEnd() && (Character.isLetterOrDigit(text.charAt(at)) || at('_') || at('-'))) {
            at++;
        }
        if (start == at) {
            throw wrong("a name is missing");
        }
        return text.substring(start, at);
    }

    /** The text between two quotes. */
    String quoted() {
        var start = at;
        skipQuoted();
        return text.substring(start + 1, at - 1);
    }

    /** An expression: up to the end of its line, outside of brackets, or to the brace that closes the block. */
    String expression() {
        var expression = new StringBuilder();
        var depth = 0;
        skipSpaces();
        while (!atEnd() && !(depth == 0 && (at('\n') || at('}')))) {
            var start = at;
            if (atComment()) {
                at = commentEnd();
                continue;
            }
            if (at('"')) {
                skipQuoted();
            } else if (text.startsWith("<<", at)) {
                skipHeredoc();
            } else {
                depth += depthOf(text.charAt(at++));
            }
            expression.append(text, start, at);
        }
        return expression.toString().strip();
    }

    private static int depthOf(char character) {
        if (OPENING.indexOf(character) >= 0) {
            return 1;
        }
        return CLOSING.indexOf(character) >= 0 ? -1 : 0;
    }

    private boolean atComment() {
        return at('#') || text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private int commentEnd() {
        var block = text.startsWith("/*", at);
        var end = text.indexOf(block ? "*/" : "\n", at);
        if (block && end < 0) {
            throw wrong("a comment has no end");
        }
        return end < 0 ? text.length() : end + (block ? 2 : 0);
    }

    private void skipQuoted() {
        at++;
        while (!at('"')) {
            if (atEnd() || at('\n')) {
                throw wrong("a text has no end");
            }
            skipInText();
        }
        at++;
    }

    /** One character of a text, what a backslash hides, or what is evaluated in the text. */
    private void skipInText() {
        if (at('\\')) {
            at += 2;
        } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
            at += 3;
        } else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
            at += 2;
            skipEvaluated();
        } else {
            at++;
        }
    }

    private void skipEvaluated() {
        var depth = 1;
        while (depth > 0) {
            if (atEnd()) {
                throw wrong("an interpolation has no end");
            }
            if (at('"')) {
                skipQuoted();
            } else {
                depth += depthOf(text.charAt(at++));
            }
        }
    }

    private void skipHeredoc() {
        var lineEnd = text.indexOf('\n', at);
        var mark = lineEnd < 0
                ? ""
                : text.substring(at, lineEnd).replaceFirst("^<<-?", "").strip();
        if (mark.isEmpty()) {
            throw wrong("the mark that ends a text is missing");
        }
        at = lineEnd + 1;
        while (!lineAt(at).strip().equals(mark)) {
            at += lineAt(at).length() + 1;
            if (at >= text.length()) {
                throw wrong("the text up to " + mark + " has no end");
            }
        }
        at += lineAt(at).length();
    }

    private String lineAt(int start) {
        var end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
