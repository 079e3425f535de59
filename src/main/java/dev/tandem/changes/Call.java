package dev.tandem.changes;

import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.source.SourceBlock;
import java.util.Optional;

/**
 * A call of a module in a stack.
 *
 * @param element the name of the element it was written for
 * @param module the folder of the module
 * @param disposable whether nothing of it is protected from deletion
 */
record Call(String name, String element, String module, boolean disposable, SourceBlock block) {

    static Call of(SourceBlock block) {
        var source = block.text("source").orElse("");
        var element = block.inside("tags")
                .flatMap(tags -> tags.text("tandem:element").stream())
                .findFirst()
                .orElse(block.label(0));
        return new Call(
                block.label(0),
                element,
                source.substring(source.lastIndexOf('/') + 1),
                source.contains("/" + ModuleCall.DISPOSABLE),
                block);
    }

    /** The text of an argument, or of one inside another: {@code credentials.username}. */
    Optional<String> argument(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return block.argument(path);
        }
        return block.inside(path.substring(0, dot))
                .flatMap(inner -> inner.argument(path.substring(dot + 1)).stream())
                .findFirst();
    }
}
