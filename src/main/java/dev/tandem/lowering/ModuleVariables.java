package dev.tandem.lowering;

import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variables of the modules that stacks call: of those on the class path, and of those that elements bring. */
final class ModuleVariables {

    private static final String FILE = "variables.tf";

    private final Topology topology;
    private final Map<String, SortedMap<String, ModuleVariable>> read = new HashMap<>();

    ModuleVariables(Topology topology) {
        this.topology = topology;
    }

    /** The variables of a module, by name. */
    SortedMap<String, ModuleVariable> of(String module) {
        return read.computeIfAbsent(module, name -> variables(text(name)));
    }

    private String text(String module) {
        var brought = BroughtModules.of(List.of(topology)).get(module);
        if (brought != null) {
            return new String(brought.getOrDefault(FILE, new byte[0]), StandardCharsets.UTF_8);
        }
        try (var stream = ModuleVariables.class.getResourceAsStream("/modules/" + module + "/" + FILE)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static SortedMap<String, ModuleVariable> variables(String text) {
        var variables = new TreeMap<String, ModuleVariable>();
        SourceFile.blocks(FILE, text).stream()
                .filter(block -> block.is("variable"))
                .map(ModuleVariable::of)
                .forEach(variable -> variables.put(variable.name(), variable));
        return variables;
    }
}
