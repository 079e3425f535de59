package dev.tandem.element.module;

import dev.tandem.terraform.source.SourceBlock;

/**
 * A variable of a module.
 *
 * @param type as it is declared
 * @param required whether it has no default
 */
record ModuleVariable(String name, String type, boolean required) {

    static ModuleVariable of(SourceBlock block) {
        return new ModuleVariable(
                block.label(0),
                block.argument("type").orElse("any"),
                block.argument("default").isEmpty());
    }

    Shape shape() {
        return Shape.ofType(type);
    }
}
