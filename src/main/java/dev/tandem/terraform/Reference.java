package dev.tandem.terraform;

/**
 * A reference to something a document declares: a variable, a local value, a module's output or a data source's
 * attribute.
 *
 * @param address what has to be declared for this to resolve, such as {@code module.ledger}
 * @param attribute the rest of the path, such as {@code .endpoint} or {@code ["eus1-az1"]}; may be empty
 */
public record Reference(String address, String attribute) implements Value.Expression {

    /** The value of a variable. */
    public static Reference variable(String name) {
        return new Reference("var." + name, "");
    }

    /** A local value. */
    public static Reference local(String name) {
        return new Reference("local." + name, "");
    }

    /** An output of a module call. */
    public static Reference module(String call, String output) {
        return new Reference("module." + call, "." + output);
    }

    /** An attribute of a data source. */
    public static Reference data(String type, String name, String attribute) {
        return new Reference("data." + type + "." + name, "." + attribute);
    }

    /** An element of what this refers to, by its key. */
    public Reference at(String key) {
        return new Reference(address, attribute + "[" + Hcl.quote(key) + "]");
    }

    /** An attribute of what this refers to. */
    public Reference get(String name) {
        return new Reference(address, attribute + "." + name);
    }

    @Override
    public String hcl() {
        return address + attribute;
    }
}
