package dev.tandem.terraform;

/** Tells Terraform to forget what a module call built, and to leave it as it is in AWS. */
public record Removed(String from) {

    Value tree() {
        return new Arguments()
                .put("from", Value.verbatim(from))
                .put("lifecycle", new Arguments().put("destroy", false))
                .tree();
    }
}
