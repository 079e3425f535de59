package dev.tandem.terraform;

/** A block by which Terraform forgets what a module call built, and leaves it as it is in AWS. */
public record Removed(String from) {

    Value tree() {
        return new Arguments()
                .put("from", Value.verbatim(from))
                .put("lifecycle", new Arguments().put("destroy", false))
                .tree();
    }
}
