package dev.tandem.cli;

import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.lowering.Stack;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Manifest;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that topologies become.
 *
 * @param documents their stacks
 * @param files contents by path in the output folder, without the manifest
 * @param owned which of them are written for which topology
 */
record GeneratedFiles(
        List<Document> documents, SortedMap<String, byte[]> files, SortedMap<String, Ownership.Owned> owned) {

    /** What an engine and the modules in use make of topologies, and of the files that users keep in the output folder. */
    static GeneratedFiles of(List<Defined> topologies, Engine engine, Path folder) {
        var library =
                ModuleLibrary.of(topologies.stream().map(Defined::topology).toList());
        var lowered = new TreeMap<String, List<Document>>();
        topologies.forEach(one -> lowered.put(one.topology().name(), Lowering.lower(one.topology())));
        var documents = lowered.values().stream().flatMap(List::stream).toList();
        var texts = engine.texts(documents);
        var files = new TreeMap<String, byte[]>();
        var owned = new TreeMap<String, Ownership.Owned>();
        for (var one : topologies) {
            var own = of(one.topology(), texts, folder);
            own.putAll(library.files(lowered.getOrDefault(one.topology().name(), List.of())));
            owned.put(one.topology().name(), new Ownership.Owned(Definitions.of(one), List.copyOf(own.keySet())));
            files.putAll(own);
        }
        return new GeneratedFiles(documents, files, owned);
    }

    private static SortedMap<String, byte[]> of(Topology topology, Map<String, String> texts, Path folder) {
        var files = new TreeMap<String, byte[]>();
        Arrays.stream(Stack.values())
                .map(stack -> Manifest.path(stack.nameIn(topology.name())))
                .filter(texts::containsKey)
                .forEach(path -> files.put(path, bytes(texts.getOrDefault(path, ""))));
        Lowering.filesBeside(topology).forEach((path, text) -> files.put(path, bytes(text)));
        files.put(
                RunbookCommand.path(topology),
                bytes(RunbookCommand.markdown(topology, OwnFolder.of(topology, folder))));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The manifest of these stacks, of those that an earlier manifest lists and that stay, and of who owns what. */
    byte[] manifest(List<Manifest.Entry> staying, Ownership ownership) {
        return bytes(Manifest.of(documents)
                .with(staying)
                .noting(ownership.with(owned).arguments())
                .json());
    }
}
