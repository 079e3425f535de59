package dev.tandem.independence;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Origin;
import dev.tandem.terraform.source.OwnFiles;
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
 * @param own what users keep beside the stacks
 * @param origin where the user chose the regions
 */
public record SynthOutput(
        String topology,
        Region primary,
        Region recovery,
        SortedMap<String, String> stacks,
        SortedMap<String, byte[]> files,
        OwnFiles own,
        Origin origin) {

    /** Copies the texts. */
    public SynthOutput {
        stacks = Collections.unmodifiableSortedMap(new TreeMap<>(stacks));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A scene in which no folder was looked into for files of the user's own. */
    public SynthOutput(
            String topology,
            Region primary,
            Region recovery,
            SortedMap<String, String> stacks,
            SortedMap<String, byte[]> files,
            Origin origin) {
        this(topology, primary, recovery, stacks, files, OwnFiles.UNREAD, origin);
    }

    /** The text of a stack by its word, such as {@code recovery}; an empty document if there is no such stack. */
    public String text(String word) {
        return stacks.getOrDefault(topology + "-" + word, "{}");
    }

    /** The same scene, with another text for a stack. */
    public SynthOutput with(String stack, String text) {
        var all = new TreeMap<>(stacks);
        all.put(stack, text);
        return new SynthOutput(topology, primary, recovery, all, files, own, origin);
    }

    /** The stacks that have to work when the primary region is gone. */
    List<RootModule> needed() {
        return List.of(root("recovery"), root("global"));
    }

    /** A stack by its word, such as {@code recovery}. */
    RootModule root(String word) {
        var name = topology + "-" + word;
        return RootModule.of(name, text(word)).with(OwnNeeds.providers(this, name));
    }

    /** Which bucket is in which region, as the stack that makes them says. */
    Map<String, Region> buckets() {
        var name = root("state").tree().at("/module/state/name").asText();
        return name.isEmpty() || primary.equals(recovery)
                ? Map.of()
                : Map.of(name + "-" + primary.id(), primary, name + "-" + recovery.id(), recovery);
    }
}
