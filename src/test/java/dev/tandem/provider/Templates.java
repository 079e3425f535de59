package dev.tandem.provider;

import java.util.regex.Pattern;

/** Leaves of an expression what is code: the text of strings and heredocs becomes spaces, what they insert stays. */
final class Templates {

    private static final Pattern HEREDOC = Pattern.compile("<<-?([A-Za-z_]\\w*)\\r?\\n");

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private int place;

    private Templates(String text) {
        this.text = text;
    }

    /** The code of an expression. */
    static String codeOf(String expression) {
        var templates = new Templates(expression);
        templates.expression(false);
        return templates.code.toString();
    }

    /** The code that a text inserts, which is not in quotes itself. */
    static String codeOfTemplate(String template) {
        var templates = new Templates(template);
        templates.literal(template.length(), '\0');
        return templates.code.toString();
    }

    /** Code up to the end, or up to the brace that ends an insertion. */
    private void expression(boolean inserted) {
        var depth = 0;
        while (place < text.length()) {
            var heredoc = HEREDOC.matcher(text).region(place, text.length());
            var sign = text.charAt(place);
            if (sign == '"') {
                place++;
                literal(text.length(), '"');
                place++;
            } else if (sign == '<' && heredoc.lookingAt()) {
                place = heredoc.end();
                literal(endOfHeredoc(heredoc.group(1)), '\0');
            } else {
                depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
                place++;
                if (inserted && depth < 0) {
                    code.append(' ');
                    return;
                }
                code.append(sign);
            }
        }
    }

    private int endOfHeredoc(String tag) {
        var end = Pattern.compile("(?m)^[ \\t]*" + tag + "[ \\t]*$").matcher(text);
        return end.find(place) ? end.start() : text.length();
    }

    /** The text of a string, up to its end or the sign that ends it. */
    private void literal(int end, char closing) {
        code.append(' ');
        while (place < end && text.charAt(place) != closing) {
            if (text.startsWith("$${", place) || text.startsWith("%%{", place)) {
                place += 3;
            } else if (text.startsWith("${", place) || text.startsWith("%{", place)) {
                place += 2;
                code.append(' ');
                expression(true);
            } else {
                place += closing == '"' && text.charAt(place) == '\\' ? 2 : 1;
            }
        }
        code.append(' ');
    }
}
