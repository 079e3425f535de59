package dev.tandem.terraform;

/** One of two values, by whether a variable has a given text: {@code var.role == "active" ? a : b}. */
public record Conditional(Reference subject, String expected, Value whenEqual, Value otherwise)
        implements Value.Expression {

    @Override
    public String hcl() {
        return subject.hcl() + " == " + Hcl.quote(expected) + " ? " + Hcl.of(whenEqual) + " : " + Hcl.of(otherwise);
    }
}
