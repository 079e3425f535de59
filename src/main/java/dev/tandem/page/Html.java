package dev.tandem.page;

import java.util.List;
import java.util.stream.Collectors;

/** Small pieces of HTML. */
final class Html {

    private Html() {}

    /** A text, so that a browser takes it as text. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The same, in which words between backticks are code. */
    static String prose(String text) {
        return text(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    static String table(String caption, List<String> head, List<List<String>> rows) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + caption
                + "\"><table>\n<thead><tr>"
                + head.stream()
                        .map(cell -> "<th scope=\"col\">" + text(cell) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n"
                + rows.stream().map(Html::row).collect(Collectors.joining()) + "</tbody></table></div>\n";
    }

    private static String row(List<String> cells) {
        return "<tr><th scope=\"row\">" + text(cells.get(0)) + "</th>"
                + cells.stream()
                        .skip(1)
                        .map(cell -> "<td>" + text(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }
}
