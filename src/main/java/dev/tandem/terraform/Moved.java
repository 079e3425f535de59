package dev.tandem.terraform;

/** A {@code moved} block: a module call has a new name, and its resources are kept. */
public record Moved(String from, String to) {

    Value tree() {
        return new Arguments()
                .put("from", Value.verbatim(from))
                .put("to", Value.verbatim(to))
                .tree();
    }
}
