package dev.tandem.report;

/** Text that others wrote, in Markdown: it is shown as it is, and neither formats, links, embeds nor mentions anything. */
final class Markdown {

    private static final String SPECIAL = "\\`*[]<#|~&";

    private Markdown() {}

    /** As running text. */
    static String prose(String text) {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '@') {
                escaped.append("&#64;");
                continue;
            }
            if (SPECIAL.indexOf(letter) >= 0 || (letter == '_' && !isInsideWord(text, i))) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return escaped.toString();
    }

    /** GitHub leaves an underscore between letters as it is. */
    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** As code. */
    static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }
}
