package dev.tandem.independence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.terraform.source.JsonTree;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A root module as it was emitted.
 *
 * @param name of the stack, such as {@code bank-recovery}
 * @param others the provider configurations that the user's own files add or change
 */
record RootModule(String name, JsonNode tree, SortedMap<String, Location> others) {

    static RootModule of(String name, String json) {
        try {
            return new RootModule(name, JsonTree.read(json), new TreeMap<>());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The stack " + name + " is not JSON.", e);
        }
    }

    /** The same, with provider configurations that the user's own files add or change. */
    RootModule with(SortedMap<String, Location> more) {
        return new RootModule(name, tree, more);
    }

    /** The word for the stack in its topology, such as {@code recovery}. */
    String word(String topology) {
        return name.substring(topology.length() + 1);
    }

    /** The regions of its provider configurations by address, such as {@code aws.primary}. */
    SortedMap<String, Location> providers() {
        var places = new TreeMap<String, Location>();
        configurations().forEach(provider -> {
            var alias = provider.path("alias").asText();
            places.put(
                    alias.isEmpty() ? "aws" : "aws." + alias,
                    Location.in(provider.path("region").asText()));
        });
        places.putAll(others);
        return places;
    }

    /** Its configurations of the AWS provider. */
    Stream<JsonNode> configurations() {
        var aws = tree.at("/provider/aws");
        return aws.isObject() ? Stream.of(aws) : StreamSupport.stream(aws.spliterator(), false);
    }

    /** The entries of an object in it. */
    SortedMap<String, JsonNode> entries(String keyword) {
        return entries(tree.path(keyword));
    }

    static SortedMap<String, JsonNode> entries(JsonNode object) {
        var entries = new TreeMap<String, JsonNode>();
        object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }
}
