package dev.tandem.element.module;

import dev.tandem.terraform.source.Shape;

/** Which inputs a variable takes. */
final class Fit {

    private Fit() {}

    /** What sort of value an input is. */
    static Shape shape(Input input) {
        if (input instanceof Input.Literal literal) {
            return Shape.of(literal.value());
        }
        if (input instanceof Input.Other || input instanceof Input.FromPrimary || input instanceof Input.Own) {
            return Shape.ANY;
        }
        return several(input) ? Shape.LIST : Shape.TEXT;
    }

    /** Whether a variable of a shape takes an input: several values as a list or, by their names, as a map. */
    static boolean takes(Shape variable, Input input) {
        return (variable == Shape.MAP && several(input)) || variable.takes(shape(input));
    }

    private static boolean several(Input input) {
        return input instanceof Input.Subnets || input instanceof Input.Clients;
    }
}
