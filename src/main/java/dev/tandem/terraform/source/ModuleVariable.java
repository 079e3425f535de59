package dev.tandem.terraform.source;

/**
 * A variable of a module.
 *
 * @param type as it is declared
 * @param required whether it has no default
 */
public record ModuleVariable(String name, String type, boolean required) {

    /** The variable that a block declares. */
    public static ModuleVariable of(SourceBlock block) {
        return new ModuleVariable(
                block.label(0),
                block.argument("type").orElse("any"),
                block.argument("default").isEmpty());
    }

    /** What sort of value it takes. */
    public Shape shape() {
        return Shape.ofType(type);
    }
}
