package dev.tandem.terraform;

/** A value a stack shows, and keeps in its state for other stacks to read. */
public record Output(String name, String description, Value value, boolean sensitive) {

    /** A value that anyone may see. */
    public Output(String name, String description, Value value) {
        this(name, description, value, false);
    }

    Value tree() {
        var tree =
                new Arguments().put("description", Value.verbatim(description)).put("value", value);
        return (sensitive ? tree.put("sensitive", true) : tree).tree();
    }
}
