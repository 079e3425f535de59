package dev.tandem.independence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.independence.Need.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a stack needs by itself: its state and lock, its providers with their STS endpoints, and what it looks up. */
final class StackNeeds {

    private final SynthOutput output;
    private final RootModule root;
    private final SortedMap<String, Location> providers;
    private final List<Need> needs = new ArrayList<>();

    private StackNeeds(SynthOutput output, RootModule root) {
        this.output = output;
        this.root = root;
        this.providers = root.providers();
    }

    static List<Need> of(SynthOutput output, RootModule root) {
        var stack = new StackNeeds(output, root);
        stack.backend();
        root.configurations().forEach(stack::provider);
        root.entries("data").forEach((type, blocks) -> RootModule.entries(blocks)
                .forEach((name, block) -> stack.lookup(type, name, block)));
        return stack.needs;
    }

    private void backend() {
        RootModule.entries(root.tree().at("/terraform/backend")).forEach((type, backend) -> {
            var chain = List.of(root.name(), "backend " + type);
            needs.add(new Need(Kind.STATE, backend.path("bucket").asText(type), home(type, backend), chain));
        });
    }

    private void provider(JsonNode provider) {
        var alias = provider.path("alias").asText();
        var chain = List.of(root.name(), "provider " + (alias.isEmpty() ? "aws" : "aws." + alias));
        var region = provider.path("region").asText();
        needs.add(new Need(Kind.PROVIDER, "sts." + region + ".amazonaws.com", Location.in(region), chain));
        if (provider.has("sts_region")) {
            var other = provider.path("sts_region").asText();
            needs.add(new Need(Kind.PROVIDER, "sts." + other + ".amazonaws.com", Location.in(other), chain));
        }
    }

    private void lookup(String type, String name, JsonNode block) {
        var chain = List.of(root.name(), "data." + type + "." + name);
        if (type.equals("terraform_remote_state")) {
            var config = block.path("config");
            var place = home(block.path("backend").asText(), config);
            needs.add(new Need(Kind.STATE, config.path("bucket").asText(), place, chain));
            return;
        }
        var provider = block.path("provider").asText("aws");
        var place = providers.getOrDefault(provider, Location.UNKNOWN);
        needs.add(new Need(Kind.LOOKUP, type, place, Need.longer(chain, "provider " + provider)));
    }

    /** Where a state is: only a bucket says so, and one that the state stack makes is where that stack makes it. */
    private Location home(String type, JsonNode backend) {
        if (!type.equals("s3")) {
            return Location.UNKNOWN;
        }
        var made = output.buckets().get(backend.path("bucket").asText());
        return made == null || made.equals(output.recovery())
                ? Location.in(backend.path("region").asText())
                : new Location(made.id());
    }
}
