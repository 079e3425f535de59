package dev.tandem.terraform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as JSON has them: maps, lists, strings, whole numbers and booleans. */
public final class Plain {

    private Plain() {}

    /** A value as plain Java; absent values are left out by the enclosing object or list. */
    public static Object of(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().map(Plain::of).toList();
        }
        if (value instanceof Value.Tree tree) {
            return map(tree);
        }
        if (value instanceof Value.Whole whole) {
            return whole.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag();
        }
        return string(value);
    }

    /** Plain Java as a value: text, whole numbers, flags, and lists and maps of them. */
    public static Value value(Object plain) {
        if (plain instanceof List<?> list) {
            return Value.list(list.stream().map(Plain::value).toList());
        }
        if (plain instanceof Map<?, ?> map) {
            var entries = new TreeMap<String, Value>();
            map.forEach((key, held) -> entries.put(String.valueOf(key), value(held)));
            return new Value.Tree(entries);
        }
        if (plain instanceof Boolean flag) {
            return Value.flag(flag);
        }
        return plain instanceof Number number ? Value.number(number.longValue()) : Value.text(plain.toString());
    }

    /** An object as a sorted map. */
    public static Map<String, Object> map(Value.Tree tree) {
        var map = new TreeMap<String, Object>();
        tree.entries().forEach((key, value) -> map.put(key, of(value)));
        return map;
    }

    /** The JSON string that stands for text or for an expression. */
    static String string(Value value) {
        if (value instanceof Value.Text text) {
            return Hcl.escapeTemplates(text.text());
        }
        if (value instanceof Value.Verbatim verbatim) {
            return verbatim.text();
        }
        if (value instanceof Value.Template template) {
            return join(template.parts());
        }
        return "${" + Hcl.of(value) + "}";
    }

    private static String join(List<Value> parts) {
        return parts.stream().map(Plain::string).collect(Collectors.joining());
    }
}
