package dev.tandem.terraform;

/** Tells Terraform that a module call has a new name, so that what it built stays as it is. */
public record Moved(String from, String to) {

    Value tree() {
        return new Arguments()
                .put("from", Value.verbatim(from))
                .put("to", Value.verbatim(to))
                .tree();
    }
}
