package dev.tandem.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a resource, a data source or a block inside one may hold, as {@code terraform providers schema -json} says it.
 *
 * @param node its attributes, and its blocks
 */
record SchemaBlock(JsonNode node) {

    /** An argument, or an attribute that can only be read. */
    Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(node.path("attributes").get(name)).map(found -> new Attribute(name, found));
    }

    /** Every attribute. */
    Stream<Attribute> attributes() {
        return node.path("attributes").properties().stream()
                .map(entry -> new Attribute(entry.getKey(), entry.getValue()));
    }

    /** A block inside. */
    Optional<Nested> nested(String name) {
        return Optional.ofNullable(node.path("block_types").get(name)).map(found -> new Nested(name, found));
    }

    /** Every block inside. */
    Stream<Nested> nested() {
        return node.path("block_types").properties().stream()
                .map(entry -> new Nested(entry.getKey(), entry.getValue()));
    }

    boolean deprecated() {
        return node.path("deprecated").asBoolean();
    }

    /** An argument or an attribute. */
    record Attribute(String name, JsonNode node) {

        boolean required() {
            return node.path("required").asBoolean();
        }

        /** Whether a configuration may give it a value. */
        boolean settable() {
            return required() || node.path("optional").asBoolean();
        }

        boolean deprecated() {
            return node.path("deprecated").asBoolean();
        }

        /** What its value is made of. */
        SchemaType type() {
            return node.has("nested_type")
                    ? SchemaType.nested(node.path("nested_type"))
                    : new SchemaType(node.path("type"));
        }
    }

    /** A block inside another, and how often it may stand there. */
    record Nested(String name, JsonNode node) {

        SchemaBlock block() {
            return new SchemaBlock(node.path("block"));
        }

        int least() {
            return node.path("min_items").asInt(0);
        }

        int most() {
            return node.path("max_items").asInt(Integer.MAX_VALUE);
        }

        /** Whether an index has to stand before what is read of it. */
        boolean repeated() {
            var mode = node.path("nesting_mode").asText();
            return !mode.equals("single") && !mode.equals("group");
        }
    }
}
