package dev.tandem.cli;

import dev.tandem.compiler.CompanionFiles;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
        var all = topologies.stream().map(Defined::topology).toList();
        var library = ModuleLibrary.of(all);
        var documents = all.stream()
                .flatMap(topology -> Lowering.lower(topology).stream())
                .toList();
        var texts = engine.texts(all);
        var files = new TreeMap<String, byte[]>();
        var owned = new TreeMap<String, Ownership.Owned>();
        for (var one : topologies) {
            var topology = one.topology();
            var own = CompanionFiles.of(topology, library, OwnFolder.of(topology, folder));
            Lowering.lower(topology).stream()
                    .map(document -> Manifest.path(document.name()))
                    .forEach(path -> own.put(path, CompanionFiles.bytes(Objects.requireNonNull(texts.get(path)))));
            owned.put(topology.name(), new Ownership.Owned(Definitions.of(one), List.copyOf(own.keySet())));
            files.putAll(own);
        }
        return new GeneratedFiles(documents, files, owned);
    }

    /** The manifest of these stacks, of those that an earlier manifest lists and that stay, and of who owns what. */
    byte[] manifest(List<Manifest.Entry> staying, Ownership ownership) {
        return CompanionFiles.bytes(Manifest.of(documents)
                .with(staying)
                .noting(ownership.with(owned).arguments())
                .json());
    }
}
