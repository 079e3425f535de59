package dev.tandem.cli;

import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Manifest;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that topologies become.
 *
 * @param documents their stacks
 * @param files contents by path in the output folder, without the manifest
 */
record GeneratedFiles(List<Document> documents, SortedMap<String, byte[]> files) {

    /** What an engine and the modules in use make of topologies, and of the files that users keep in the output folder. */
    static GeneratedFiles of(List<Topology> topologies, Engine engine, Path folder) {
        var documents = topologies.stream()
                .flatMap(topology -> Lowering.lower(topology).stream())
                .toList();
        var files = new TreeMap<String, byte[]>();
        engine.texts(documents).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        topologies.stream()
                .map(Lowering::filesBeside)
                .forEach(beside ->
                        beside.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8))));
        topologies.forEach(topology -> files.put(
                RunbookCommand.path(topology),
                RunbookCommand.markdown(topology, OwnFolder.of(topology, folder))
                        .getBytes(StandardCharsets.UTF_8)));
        files.putAll(ModuleLibrary.files(topologies, documents));
        return new GeneratedFiles(documents, files);
    }

    /** The manifest of these stacks, and of those that an earlier manifest lists and that stay. */
    byte[] manifest(List<Manifest.Entry> staying) {
        return Manifest.of(documents).with(staying).json().getBytes(StandardCharsets.UTF_8);
    }
}
