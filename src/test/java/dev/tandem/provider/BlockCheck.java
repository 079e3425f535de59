package dev.tandem.provider;

import dev.tandem.provider.SchemaBlock.Nested;
import dev.tandem.terraform.source.SourceBlock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what a block sets with what it may set. */
final class BlockCheck {

    private static final Set<String> KEYWORDS = Set.of("resource", "data", "ephemeral");
    private static final Set<String> ARGUMENTS = Set.of("alias", "count", "depends_on", "for_each", "provider");
    private static final Set<String> BLOCKS = Set.of("connection", "lifecycle", "provisioner");
    private static final Pattern IGNORED = Pattern.compile("(?:^|,)\\s*([a-z_0-9]+)");

    private final ProviderSchema schema;
    private final String path;
    private final Set<SchemaFault> faults;

    BlockCheck(ProviderSchema schema, String path, Set<SchemaFault> faults) {
        this.schema = schema;
        this.path = path;
        this.faults = faults;
    }

    /** A block of a file; only those of the AWS provider's are looked at. */
    void topLevel(SourceBlock block) {
        var type = block.label(0);
        if (block.is("provider") && type.equals("aws")) {
            inside(block, schema.configuration(), "provider aws", true);
        } else if (KEYWORDS.contains(block.keyword()) && type.startsWith("aws_")) {
            var where = block.keyword() + " " + type;
            schema.type(block.keyword(), type)
                    .ifPresentOrElse(
                            known -> inside(block, known, where, true),
                            () -> fault("no " + where + " is in the schema"));
        }
    }

    private void inside(SourceBlock block, SchemaBlock known, String where, boolean top) {
        block.arguments().keySet().stream()
                .filter(name -> !top || !ARGUMENTS.contains(name))
                .forEach(name -> argument(name, known, where));
        block.blocks().forEach(inner -> inner(inner, known, where, top));
        known.attributes()
                .filter(attribute -> attribute.required()
                        && !block.arguments().containsKey(attribute.name())
                        && count(block, attribute.name(), false) == 0)
                .forEach(attribute -> fault(where + " has no " + attribute.name() + ", which is required"));
        known.nested().forEach(nested -> occurrences(block, nested, where));
    }

    private void argument(String name, SchemaBlock known, String where) {
        var attribute = known.attribute(name);
        if (attribute.isEmpty()) {
            fault(where + "." + name
                    + (known.nested(name).isPresent() ? " is a block, not an argument" : " does not exist"));
            return;
        }
        if (!attribute.get().settable()) {
            fault(where + "." + name + " can only be read");
        }
        if (attribute.get().deprecated()) {
            deprecated(where + "." + name + " is deprecated, and set");
        }
    }

    private void inner(SourceBlock block, SchemaBlock known, String where, boolean top) {
        if (top && BLOCKS.contains(block.keyword())) {
            block.argument("ignore_changes").ifPresent(list -> ignored(list, known, where));
            return;
        }
        var name = name(block);
        var path = where + "." + name;
        var content = contents(block);
        var nested = known.nested(name);
        if (nested.isPresent()) {
            if (nested.get().block().deprecated()) {
                deprecated(path + " is deprecated, and set");
            }
            content.forEach(inner -> inside(inner, nested.get().block(), path, false));
        } else if (known.attribute(name).isEmpty()) {
            fault(path + " does not exist");
        } else if (!known.attribute(name).get().type().takesBlocks()) {
            fault(path + " is an argument, not a block");
        } else {
            var type = known.attribute(name).get().type().element();
            content.forEach(inner -> fields(inner, type, path));
        }
    }

    /** An attribute that is a list of objects may be written as blocks. */
    private void fields(SourceBlock block, SchemaType type, String where) {
        block.arguments().keySet().stream()
                .filter(name -> type.field(name).isEmpty())
                .forEach(name -> fault(where + "." + name + " does not exist"));
    }

    private void occurrences(SourceBlock block, Nested nested, String where) {
        var plain = count(block, nested.name(), false);
        var dynamic = count(block, nested.name(), true);
        if (plain < nested.least() && dynamic == 0) {
            fault(where + " has no block " + nested.name() + ", which is required");
        }
        if (plain > nested.most()) {
            fault(where + " has " + plain + " blocks " + nested.name() + ", and may have " + nested.most());
        }
    }

    private void ignored(String list, SchemaBlock known, String where) {
        var names = IGNORED.matcher(list.strip().replaceAll("^\\[|]$", ""));
        while (names.find()) {
            var name = names.group(1);
            if (!name.equals("all")
                    && known.attribute(name).isEmpty()
                    && known.nested(name).isEmpty()) {
                fault(where + " ignores changes of " + name + ", which does not exist");
            }
        }
    }

    private static long count(SourceBlock block, String name, boolean dynamic) {
        return block.blocks().stream()
                .filter(inner -> name(inner).equals(name) && inner.is("dynamic") == dynamic)
                .count();
    }

    private static String name(SourceBlock block) {
        return block.is("dynamic") ? block.label(0) : block.keyword();
    }

    private static List<SourceBlock> contents(SourceBlock block) {
        return block.is("dynamic") ? block.inside("content").toList() : List.of(block);
    }

    private void fault(String what) {
        faults.add(new SchemaFault(path, what, false));
    }

    private void deprecated(String what) {
        faults.add(new SchemaFault(path, what, true));
    }
}
