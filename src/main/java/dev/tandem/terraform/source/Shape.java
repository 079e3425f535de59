package dev.tandem.terraform.source;

import java.util.List;
import java.util.Map;

/** What sort of value a variable takes, or an input is. */
public enum Shape {
    /** A string. */
    TEXT("a text"),
    /** A number. */
    NUMBER("a number"),
    /** A bool. */
    FLAG("true or false"),
    /** A list, set or tuple. */
    LIST("a list"),
    /** A map or an object. */
    MAP("a map or an object"),
    /** Whatever it is. */
    ANY("any value");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /** The shape that a variable's type asks for. */
    public static Shape ofType(String type) {
        var outer = type.replaceFirst("(?s)[(].*", "").replace("\"", "").strip();
        return switch (outer) {
            case "string" -> TEXT;
            case "number" -> NUMBER;
            case "bool" -> FLAG;
            case "list", "set", "tuple" -> LIST;
            case "map", "object" -> MAP;
            default -> ANY;
        };
    }

    /** The shape of a value in plain Java: text, a whole number, a flag, or a list or map of these. */
    public static Shape of(Object value) {
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof Boolean) {
            return FLAG;
        }
        if (value instanceof List) {
            return LIST;
        }
        return value instanceof Map ? MAP : NUMBER;
    }

    /** Whether a variable of this shape takes a value of another. */
    public boolean takes(Shape given) {
        return this == ANY || given == ANY || this == given;
    }

    /** As a sentence names it. */
    public String words() {
        return words;
    }
}
