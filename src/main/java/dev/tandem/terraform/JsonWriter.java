package dev.tandem.terraform;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes values as Terraform JSON: sorted keys, two spaces, line feeds, non-ASCII text as it is. The same value is
 * always the same text.
 */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** The text of a document, with a line feed at its end. */
    public static String write(Value value) {
        var writer = new JsonWriter();
        writer.value(value, 0);
        return writer.out.append('\n').toString();
    }

    private void value(Value value, int depth) {
        if (value instanceof Value.Items items) {
            block('[', items.items().iterator(), ']', depth, item -> value(item, depth + 1));
            return;
        }
        if (value instanceof Value.Tree tree) {
            block('{', tree.entries().entrySet().iterator(), '}', depth, entry -> entry(entry, depth + 1));
            return;
        }
        scalar(value);
    }

    /** Terraform reads the keys of an object as templates, too. */
    private void entry(Map.Entry<String, Value> entry, int depth) {
        string(Hcl.escapeTemplates(entry.getKey()));
        out.append(": ");
        value(entry.getValue(), depth);
    }

    private <T> void block(char open, Iterator<T> items, char close, int depth, Consumer<T> each) {
        out.append(open);
        if (!items.hasNext()) {
            out.append(close);
            return;
        }
        while (items.hasNext()) {
            newLine(depth + 1);
            each.accept(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        newLine(depth);
        out.append(close);
    }

    private void newLine(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void scalar(Value value) {
        if (value instanceof Value.Whole whole) {
            out.append(whole.number());
        } else if (value instanceof Value.Flag flag) {
            out.append(flag.flag());
        } else if (value instanceof Absent) {
            out.append("null");
        } else {
            string(Plain.string(value));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            character(text.charAt(index));
        }
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> plain(c);
        }
    }

    private void plain(int c) {
        if (c < 0x20) {
            out.append(String.format("\\u%04x", c));
            return;
        }
        out.append((char) c);
    }
}
