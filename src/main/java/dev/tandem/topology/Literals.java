package dev.tandem.topology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values that users write for variables of modules: text, whole numbers, flags, and lists and maps of them. */
public final class Literals {

    private Literals() {}

    /**
     * A copy that nobody changes any more.
     *
     * @throws InvalidDefinitionException if it is something else
     */
    public static Object checked(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Literals::checked).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new TreeMap<String, Object>();
            map.forEach((key, held) -> copy.put(String.valueOf(key), checked(held)));
            return copy;
        }
        InvalidDefinitionException.unless(
                value instanceof String
                        || value instanceof Integer
                        || value instanceof Long
                        || value instanceof Boolean,
                "A module takes no "
                        + (value == null ? "null" : value.getClass().getSimpleName())
                        + ": give text, a whole number, true or false, or a list or map of these.");
        return value;
    }
}
