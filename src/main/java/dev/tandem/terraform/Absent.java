package dev.tandem.terraform;

/** Terraform's {@code null}: the argument is as if it had not been written. */
public enum Absent implements Value.Expression {
    /** The one absent value. */
    NULL;

    @Override
    public String hcl() {
        return "null";
    }
}
