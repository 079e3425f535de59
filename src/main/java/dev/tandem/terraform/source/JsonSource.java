package dev.tandem.terraform.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the blocks of a configuration file in JSON. What is a block further inside is an argument here. */
final class JsonSource {

    /** How many labels the blocks of a keyword have. */
    private static final Map<String, Integer> LABELS =
            Map.of("data", 2, "ephemeral", 2, "module", 1, "output", 1, "provider", 1, "resource", 2, "variable", 1);

    private final String name;
    private final List<SourceBlock> blocks = new ArrayList<>();

    JsonSource(String name) {
        this.name = name;
    }

    List<SourceBlock> blocks(String text) {
        try {
            JsonTree.read(text).properties().forEach(entry -> {
                var labels = LABELS.getOrDefault(entry.getKey(), 0);
                add(entry.getKey(), List.of(), labels, entry.getValue());
            });
            return blocks;
        } catch (JsonProcessingException e) {
            throw new SourceException(name + " is not JSON: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr() + ".");
        }
    }

    private void add(String keyword, List<String> labels, int missing, JsonNode node) {
        if (node.isArray()) {
            node.forEach(item -> add(keyword, labels, missing, item));
        } else if (missing > 0) {
            node.properties().forEach(entry -> {
                var longer = new ArrayList<>(labels);
                longer.add(entry.getKey());
                add(keyword, longer, missing - 1, entry.getValue());
            });
        } else if (node.isObject()) {
            blocks.add(block(keyword, labels, node));
        }
    }

    private static SourceBlock block(String keyword, List<String> labels, JsonNode node) {
        var arguments = new TreeMap<String, String>();
        var inside = new ArrayList<SourceBlock>();
        node.properties().forEach(entry -> {
            arguments.put(entry.getKey(), JsonTree.write(entry.getValue()));
            if (entry.getValue().isObject()) {
                inside.add(block(entry.getKey(), List.of(), entry.getValue()));
            }
        });
        return new SourceBlock(keyword, labels, arguments, inside);
    }
}
