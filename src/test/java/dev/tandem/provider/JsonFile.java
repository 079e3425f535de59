package dev.tandem.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.terraform.source.SourceBlock;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A configuration in JSON, of which only the schema tells what is a block and what an argument. */
final class JsonFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderSchema schema;
    private final JsonNode file;

    JsonFile(ProviderSchema schema, String text) {
        this.schema = schema;
        try {
            this.file = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The resources, data sources and configurations of the AWS provider's. */
    List<SourceBlock> blocks() {
        var typed = Stream.of("resource", "data", "ephemeral")
                .flatMap(keyword -> file.path(keyword).properties().stream()
                        .flatMap(type -> type.getValue().properties().stream()
                                .map(named -> block(
                                        keyword,
                                        List.of(type.getKey(), named.getKey()),
                                        named.getValue(),
                                        schema.type(keyword, type.getKey())))));
        var providers = each(file.path("provider").path("aws"))
                .map(one -> block("provider", List.of("aws"), one, Optional.of(schema.configuration())));
        return Stream.concat(typed, providers).toList();
    }

    /** What the texts of the whole file read. */
    List<Traversal> traversals() {
        return texts(file)
                .flatMap(text -> Traversals.ofTemplate(text).stream())
                .filter(read -> !read.keyword().equals("self"))
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        return StreamSupport.stream(node.spliterator(), false).flatMap(JsonFile::texts);
    }

    private static SourceBlock block(String keyword, List<String> labels, JsonNode node, Optional<SchemaBlock> known) {
        var arguments = new TreeMap<String, String>();
        var blocks = new ArrayList<SourceBlock>();
        node.properties().forEach(entry -> {
            var name = entry.getKey();
            var nested = known.flatMap(schema -> schema.nested(name));
            if (nested.isPresent()) {
                each(entry.getValue())
                        .map(one -> block(
                                name, List.of(), one, Optional.of(nested.get().block())))
                        .forEach(blocks::add);
            } else if (!name.equals("//") && !name.equals("lifecycle")) {
                arguments.put(name, entry.getValue().toString());
            }
        });
        return new SourceBlock(keyword, labels, arguments, blocks);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                : Stream.of(node).filter(JsonNode::isObject);
    }
}
