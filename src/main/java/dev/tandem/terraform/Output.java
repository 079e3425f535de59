package dev.tandem.terraform;

/** A value a stack shows, and keeps in its state for other stacks to read. */
public record Output(String name, String description, Value value) {

    Value tree() {
        return new Arguments()
                .put("description", Value.verbatim(description))
                .put("value", value)
                .tree();
    }
}
