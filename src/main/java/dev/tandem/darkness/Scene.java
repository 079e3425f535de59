package dev.tandem.darkness;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Origin;
import dev.tandem.terraform.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topology as it was emitted, and the region whose loss is imagined.
 *
 * @param stacks the text of each stack, by its name
 * @param files the bytes of the modules' files, by their path in the folder that was emitted
 * @param origin where the user chose the regions
 */
public record Scene(
        String topology,
        Region primary,
        Region recovery,
        SortedMap<String, String> stacks,
        SortedMap<String, byte[]> files,
        Origin origin) {

    private static final String MODULES = "modules/";

    /** Copies the texts. */
    public Scene {
        stacks = Collections.unmodifiableSortedMap(new TreeMap<>(stacks));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The text of a stack by its word, such as {@code recovery}; an empty document if there is no such stack. */
    public String text(String word) {
        return stacks.getOrDefault(topology + "-" + word, "{}");
    }

    /** The same scene, with another text for a stack. */
    public Scene with(String stack, String text) {
        var all = new TreeMap<>(stacks);
        all.put(stack, text);
        return new Scene(topology, primary, recovery, all, files, origin);
    }

    /** The stacks that have to work when the primary region is gone. */
    List<Root> needed() {
        return List.of(root("recovery"), root("global"));
    }

    /** A stack by its word, such as {@code recovery}. */
    Root root(String word) {
        return Root.of(topology + "-" + word, text(word));
    }

    /** The blocks of a module, by the file they are in; empty if there is no such module. */
    SortedMap<String, List<Block>> module(String name) {
        var blocks = new TreeMap<String, List<Block>>();
        var folder = MODULES + name + "/";
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0 && SourceFile.isConfiguration(path)) {
                blocks.put(path, blocks(path, bytes));
            }
        });
        return blocks;
    }

    private static List<Block> blocks(String path, byte[] bytes) {
        return SourceFile.blocks(path, new String(bytes, StandardCharsets.UTF_8)).stream()
                .map(Block::new)
                .toList();
    }

    /** The module that another one calls by a path, by its name in the folder that was emitted; empty if it is elsewhere. */
    String beside(String caller, String source) {
        if (!source.startsWith("./") && !source.startsWith("../")) {
            return "";
        }
        var path = Path.of(MODULES, caller, source).normalize().toString().replace('\\', '/');
        return path.startsWith(MODULES) ? path.substring(MODULES.length()) : "";
    }

    /** Which bucket is in which region, as the stack that makes them says. */
    Map<String, Region> buckets() {
        var name = root("state").tree().at("/module/state/name").asText();
        return name.isEmpty() || primary.equals(recovery)
                ? Map.of()
                : Map.of(name + "-" + primary.id(), primary, name + "-" + recovery.id(), recovery);
    }
}
