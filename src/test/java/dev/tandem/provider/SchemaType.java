package dev.tandem.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * The type of an attribute as a schema writes it: {@code "string"}, {@code ["list", "string"]}, {@code ["object", {...}]}.
 *
 * @param node the type
 */
record SchemaType(JsonNode node) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The type of an attribute that has attributes of its own. */
    static SchemaType nested(JsonNode nested) {
        var fields = JSON.objectNode();
        new SchemaBlock(nested)
                .attributes()
                .forEach(field -> fields.set(field.name(), field.type().node()));
        var object = JSON.arrayNode().add("object").add(fields);
        var mode = nested.path("nesting_mode").asText();
        return new SchemaType(
                mode.equals("single") ? object : JSON.arrayNode().add(mode).add(object));
    }

    /** What a field of it is: of an object by its name, of a map whatever the name. */
    Optional<SchemaType> field(String name) {
        return switch (word()) {
            case "dynamic" -> Optional.of(this);
            case "map" -> Optional.of(inner());
            case "object" -> Optional.ofNullable(node.get(1).get(name)).map(SchemaType::new);
            default -> Optional.empty();
        };
    }

    /** What an index or a splat leaves of it. */
    SchemaType element() {
        return switch (word()) {
            case "list", "set", "map" -> inner();
            default -> this;
        };
    }

    /** Whether it may be written as blocks: a list or set of objects. */
    boolean takesBlocks() {
        return (word().equals("list") || word().equals("set")) && inner().word().equals("object");
    }

    private SchemaType inner() {
        return new SchemaType(node.get(1));
    }

    private String word() {
        return node.isArray() ? node.get(0).asText() : node.asText();
    }
}
