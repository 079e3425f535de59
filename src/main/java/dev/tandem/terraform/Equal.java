package dev.tandem.terraform;

/** Whether two values are the same: {@code var.role == "active"}. */
public record Equal(Value left, Value right) implements Value.Expression {

    @Override
    public String hcl() {
        return Hcl.of(left) + " == " + Hcl.of(right);
    }
}
