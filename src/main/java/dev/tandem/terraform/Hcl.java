package dev.tandem.terraform;

import java.util.stream.Collectors;

/** Terraform's native expression syntax, for the places where a JSON string holds an expression. */
final class Hcl {

    private Hcl() {}

    /** A value as an expression. */
    static String of(Value value) {
        if (value instanceof Value.Expression expression) {
            return expression.hcl();
        }
        if (value instanceof Value.Text text) {
            return quote(text.text());
        }
        if (value instanceof Value.Template template) {
            return template.parts().stream().map(Hcl::part).collect(Collectors.joining("", "\"", "\""));
        }
        return ofStructure(value);
    }

    /** Text as a quoted expression that means itself. */
    static String quote(String text) {
        return '"' + escapeQuotes(escapeTemplates(text)) + '"';
    }

    /** Text in which nothing is interpolated. */
    static String escapeTemplates(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }

    private static String ofStructure(Value value) {
        if (value instanceof Value.Whole whole) {
            return Long.toString(whole.number());
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.flag());
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(Hcl::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Tree tree) {
            return tree.entries().entrySet().stream()
                    .map(entry -> quote(entry.getKey()) + " = " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        throw new IllegalArgumentException("Verbatim text cannot stand inside an expression: " + value);
    }

    private static String part(Value part) {
        return part instanceof Value.Text text ? escapeQuotes(escapeTemplates(text.text())) : "${" + of(part) + "}";
    }

    private static String escapeQuotes(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
