package dev.tandem.review.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is kept of a plan's configuration: which variables are sensitive, and the regions that providers name. */
final class PlanConfiguration {

    private final Set<String> sensitive = new TreeSet<>();
    private final Set<String> regions = new TreeSet<>();

    void read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "provider_config" -> PlanTree.members(name, json, (key, provider) -> provider(provider));
                case "root_module" -> rootModule(json);
                default -> json.skipChildren();
            }
        }
    }

    Stream<String> sensitiveVariables() {
        return sensitive.stream();
    }

    List<String> regions() {
        return List.copyOf(regions);
    }

    private void provider(JsonNode provider) {
        var region = provider.path("expressions").path("region").path("constant_value");
        if (provider.path("name").asText().equals("aws") && region.isTextual()) {
            regions.add(region.textValue());
        }
    }

    private void rootModule(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("variables")) {
                PlanTree.members(name, json, this::variable);
            } else {
                json.skipChildren();
            }
        }
    }

    private void variable(String name, JsonNode variable) {
        if (variable.path("sensitive").asBoolean()) {
            sensitive.add(Printable.of(name));
        }
    }
}
