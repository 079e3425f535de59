package dev.tandem.compiler;

import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the output folder holds of a topology apart from its stacks: modules, files for other tools, and the runbook. */
public final class CompanionFiles {

    private CompanionFiles() {}

    /**
     * Contents by path in the output folder, for a topology that can be compiled.
     *
     * @param library the modules of all topologies in the folder
     * @param own the users' own files next to the stacks
     */
    public static SortedMap<String, byte[]> of(Topology topology, ModuleLibrary library, OwnFiles own) {
        var files = new TreeMap<>(library.files(Lowering.lower(topology)));
        Lowering.filesBeside(topology).forEach((path, text) -> files.put(path, bytes(text)));
        files.put(RunbookFile.path(topology), bytes(RunbookFile.markdown(topology, own)));
        return files;
    }

    /** A text as the bytes of a file. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
