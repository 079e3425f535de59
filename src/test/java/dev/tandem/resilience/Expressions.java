package dev.tandem.resilience;

import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.w3c.dom.Element;

/** The values of Open-PSA's arithmetic: numbers, parameters, sums, products and the exponential distribution. */
final class Expressions {

    private final Map<String, Element> parameters;

    Expressions(Map<String, Element> parameters) {
        this.parameters = parameters;
    }

    double value(Element expression) {
        return switch (expression.getTagName()) {
            case "float", "int" -> Double.parseDouble(expression.getAttribute("value"));
            case "parameter" ->
                value(operand(Objects.requireNonNull(parameters.get(expression.getAttribute("name"))), 0));
            case "add" -> operands(expression).sum();
            case "mul" -> operands(expression).reduce(1, (one, other) -> one * other);
            case "sub" ->
                value(operand(expression, 0)) - operands(expression).skip(1).sum();
            case "div" -> value(operand(expression, 0)) / value(operand(expression, 1));
            case "exponential" -> 1 - Math.exp(-value(operand(expression, 0)) * value(operand(expression, 1)));
            default -> throw OpenPsa.unsupported(expression);
        };
    }

    private DoubleStream operands(Element expression) {
        return OpenPsa.children(expression).stream().mapToDouble(this::value);
    }

    private static Element operand(Element expression, int index) {
        return OpenPsa.children(expression).get(index);
    }
}
