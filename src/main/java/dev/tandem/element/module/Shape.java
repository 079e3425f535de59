package dev.tandem.element.module;

/** What sort of value a variable takes, or an input is. */
enum Shape {
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    LIST("a list"),
    MAP("a map or an object"),
    ANY("any value");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /** The shape that a variable's type asks for. */
    static Shape ofType(String type) {
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

    static Shape of(Input input) {
        if (input instanceof Input.Literal literal) {
            return Literals.shape(literal.value());
        }
        if (input instanceof Input.Other || input instanceof Input.FromPrimary || input instanceof Input.Own) {
            return ANY;
        }
        return several(input) ? LIST : TEXT;
    }

    private static boolean several(Input input) {
        return input instanceof Input.Subnets || input instanceof Input.Clients;
    }

    /** Whether it takes an input: several values as a list or, by their names, as a map. */
    boolean takes(Input input) {
        return (this == MAP && several(input)) || takes(of(input));
    }

    private boolean takes(Shape given) {
        return this == ANY || given == ANY || this == given;
    }

    String words() {
        return words;
    }
}
