package dev.tandem.independence;

import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Topologies as they are emitted, with the modules of the project. */
public final class SynthOutputs {

    private static final SortedMap<String, byte[]> MODULES = modules();

    private SynthOutputs() {}

    /** The scene of a topology. */
    public static SynthOutput of(Topology topology) {
        var stacks = new TreeMap<String, String>();
        Lowering.lower(topology).forEach(document -> stacks.put(document.name(), document.json()));
        return new SynthOutput(
                topology.name(),
                topology.primary().region(),
                topology.recovery().region(),
                stacks,
                MODULES,
                topology.recovery().origin());
    }

    private static SortedMap<String, byte[]> modules() {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(Path.of("modules"), 2)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
