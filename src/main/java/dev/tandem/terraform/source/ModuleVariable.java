package dev.tandem.terraform.source;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A variable of a module.
 *
 * @param type as it is declared
 * @param required whether it has no default
 */
public record ModuleVariable(String name, String type, boolean required) {

    /** The variable that a block declares. */
    private static ModuleVariable of(SourceBlock block) {
        return new ModuleVariable(
                block.label(0),
                block.argument("type").orElse("any"),
                block.argument("default").isEmpty());
    }

    /** The variables among the blocks of a module, by name. */
    public static SortedMap<String, ModuleVariable> in(Stream<SourceBlock> blocks) {
        var variables = new TreeMap<String, ModuleVariable>();
        blocks.filter(block -> block.is("variable"))
                .map(ModuleVariable::of)
                .forEach(variable -> variables.put(variable.name(), variable));
        return variables;
    }

    /** What sort of value it takes. */
    public Shape shape() {
        return Shape.ofType(type);
    }
}
