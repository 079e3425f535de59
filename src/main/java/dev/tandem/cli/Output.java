package dev.tandem.cli;

import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.MonitoringFiles;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that topologies become.
 *
 * @param documents their stacks
 * @param files contents by path in the output folder, without the manifest
 */
record Output(List<Document> documents, SortedMap<String, byte[]> files) {

    /** What an engine and the modules in use make of topologies. */
    static Output of(List<Topology> topologies, Engine engine) {
        var documents = topologies.stream()
                .flatMap(topology -> Lowering.lower(topology).stream())
                .toList();
        var files = new TreeMap<String, byte[]>();
        engine.texts(documents).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        topologies.stream()
                .flatMap(topology -> Stream.of(Lowering.filesBeside(topology), MonitoringFiles.of(topology)))
                .forEach(beside ->
                        beside.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8))));
        topologies.forEach(topology -> files.put(
                RunbookCommand.path(topology), RunbookCommand.markdown(topology).getBytes(StandardCharsets.UTF_8)));
        documents.stream()
                .flatMap(document -> document.modules().stream())
                .map(ModuleCall::module)
                .distinct()
                .forEach(module -> files.putAll(ModuleLibrary.files(module)));
        return new Output(documents, files);
    }

    /** The manifest of these stacks, and of those that an earlier manifest lists and that stay. */
    byte[] manifest(List<Manifest.Entry> staying) {
        return Manifest.of(documents).with(staying).json().getBytes(StandardCharsets.UTF_8);
    }
}
