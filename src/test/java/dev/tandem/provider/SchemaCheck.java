package dev.tandem.provider;

import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares configuration with a provider's schema: every type, argument and block exists and is written as what it is,
 * nothing required is missing, nothing that can only be read is set, and whatever an expression reads exists. It looks
 * at names, not at values, and not at what a {@code for} reads of its own variable.
 */
final class SchemaCheck {

    private final ProviderSchema schema;

    SchemaCheck(ProviderSchema schema) {
        this.schema = schema;
    }

    /** What is wrong with a file in Terraform's native syntax or in JSON, and what is deprecated, in order. */
    SortedSet<SchemaFault> faults(String path, String text) {
        var faults = new TreeSet<SchemaFault>();
        if (path.endsWith(".json")) {
            var file = new JsonFile(schema, text);
            file.blocks().forEach(block -> new BlockCheck(schema, path, faults).topLevel(block));
            file.traversals().forEach(read -> new ReadCheck(schema, path, faults).check(read));
        } else {
            SourceFile.blocks(path, text).forEach(block -> {
                new BlockCheck(schema, path, faults).topLevel(block);
                reads(block).forEach(read -> new ReadCheck(schema, path, faults).check(read));
            });
        }
        return faults;
    }

    private static List<Traversal> reads(SourceBlock block) {
        return block.expressions()
                .flatMap(expression -> Traversals.ofExpression(expression.text()).stream())
                .flatMap(read -> ofItself(block, read).stream())
                .toList();
    }

    /** What {@code self} reads is read of the resource around it. */
    private static Optional<Traversal> ofItself(SourceBlock block, Traversal read) {
        if (!read.keyword().equals("self")) {
            return Optional.of(read);
        }
        return block.label(0).startsWith("aws_")
                ? Optional.of(new Traversal(block.keyword(), block.label(0), read.steps()))
                : Optional.empty();
    }
}
