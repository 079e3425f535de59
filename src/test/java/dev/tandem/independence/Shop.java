package dev.tandem.independence;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.independence.Need.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** A system of a few lines of Terraform, whose primary region is eu-south-1 and whose recovery region is eu-central-1. */
record Shop(TreeMap<String, String> stacks, TreeMap<String, byte[]> files) {

    /** A shop whose recovery stack has a provider of its own region and the given blocks; quotes may be single. */
    static Shop with(String blocks) {
        return new Shop(new TreeMap<>(), new TreeMap<>())
                .stack("recovery", "{'provider': {'aws': [{'region': 'eu-central-1'}]}, " + blocks + "}");
    }

    /** A shop whose recovery stack calls one module, of the given text. */
    static Shop calling(String module) {
        return with("'module': {'it': {'source': '../../modules/it'}}").module("it", module);
    }

    /** A shop whose recovery stack gives one argument to a module. */
    static Shop giving(String module, String argument) {
        return with("'module': {'it': {'source': '../../modules/" + module + "', " + argument + "}}")
                .module(module, "");
    }

    Shop stack(String word, String json) {
        var all = new TreeMap<>(stacks);
        all.put("shop-" + word, json.replace('\'', '"'));
        return new Shop(all, files);
    }

    Shop module(String name, String text) {
        var all = new TreeMap<>(files);
        all.put("modules/" + name + "/main.tf", text.getBytes(StandardCharsets.UTF_8));
        return new Shop(stacks, all);
    }

    IndependenceProof proof() {
        return RegionIndependence.of(
                new SynthOutput("shop", Region.EU_SOUTH_1, Region.EU_CENTRAL_1, stacks, files, Origin.UNKNOWN));
    }

    /** The rules that findings break. */
    List<String> rules() {
        return proof().findings().stream().map(Finding::rule).toList();
    }

    /** What is needed of a kind, and where it is. */
    List<String> needs(Kind kind) {
        return proof().needs().stream()
                .filter(need -> need.kind() == kind)
                .map(need -> need.what() + " in " + need.place().name())
                .toList();
    }
}
