package dev.tandem.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The schema of the AWS provider, in the form of {@code terraform providers schema -json}.
 *
 * @param node the provider's part of it
 */
record ProviderSchema(JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Under which key a schema has the types of a keyword. */
    private static final Map<String, String> KEYS = Map.of(
            "resource", "resource_schemas", "data", "data_source_schemas", "ephemeral", "ephemeral_resource_schemas");

    /** The one beside this class, whose README says where it is from. */
    static ProviderSchema six() {
        try (var file = Objects.requireNonNull(ProviderSchema.class.getResourceAsStream("aws-6.66.0.json.gz"))) {
            return read(new GZIPInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the one provider that a schema speaks of. */
    static ProviderSchema read(InputStream json) throws IOException {
        return new ProviderSchema(
                JSON.readTree(json).path("provider_schemas").iterator().next());
    }

    /** What may be in a block of the provider's: of a keyword such as {@code data} and a type such as {@code aws_region}. */
    Optional<SchemaBlock> type(String keyword, String type) {
        return Optional.ofNullable(node.path(KEYS.getOrDefault(keyword, "")).get(type))
                .map(found -> new SchemaBlock(found.path("block")));
    }

    /** What may be in a block {@code provider "aws"}. */
    SchemaBlock configuration() {
        return new SchemaBlock(node.path("provider").path("block"));
    }
}
