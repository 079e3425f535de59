package dev.tandem.terraform;

/** One of two values, by a condition: {@code var.role == "active" ? 2 : 1}. */
public record Conditional(Value.Expression condition, Value whenTrue, Value otherwise) implements Value.Expression {

    @Override
    public String hcl() {
        return condition.hcl() + " ? " + Hcl.of(whenTrue) + " : " + Hcl.of(otherwise);
    }
}
