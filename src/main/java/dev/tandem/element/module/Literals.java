package dev.tandem.element.module;

import dev.tandem.terraform.Value;
import dev.tandem.topology.Slip;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values that a user writes: text, whole numbers, flags, and lists and maps of them. */
final class Literals {

    private Literals() {}

    /** A copy that nobody changes any more. */
    static Object checked(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Literals::checked).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new TreeMap<String, Object>();
            map.forEach((key, held) -> copy.put(String.valueOf(key), checked(held)));
            return copy;
        }
        Slip.unless(
                value instanceof String
                        || value instanceof Integer
                        || value instanceof Long
                        || value instanceof Boolean,
                "A module takes no "
                        + (value == null ? "null" : value.getClass().getSimpleName())
                        + ": give text, a whole number, true or false, or a list or map of these.");
        return value;
    }

    static Shape shape(Object value) {
        if (value instanceof String) {
            return Shape.TEXT;
        }
        if (value instanceof Boolean) {
            return Shape.FLAG;
        }
        if (value instanceof List) {
            return Shape.LIST;
        }
        return value instanceof Map ? Shape.MAP : Shape.NUMBER;
    }

    static Value value(Object value) {
        if (value instanceof List<?> list) {
            return Value.list(list.stream().map(Literals::value).toList());
        }
        if (value instanceof Map<?, ?> map) {
            var entries = new TreeMap<String, Value>();
            map.forEach((key, held) -> entries.put(String.valueOf(key), value(held)));
            return new Value.Tree(entries);
        }
        if (value instanceof Boolean flag) {
            return Value.flag(flag);
        }
        return value instanceof Number number ? Value.number(number.longValue()) : Value.text(value.toString());
    }
}
