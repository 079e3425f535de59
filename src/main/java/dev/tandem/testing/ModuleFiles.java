package dev.tandem.testing;

import dev.tandem.independence.SynthOutput;
import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the modules that stacks call declare, read from their files. */
final class ModuleFiles {

    private final SynthOutput output;
    private final Map<String, List<SourceBlock>> blocks = new HashMap<>();

    ModuleFiles(SynthOutput output) {
        this.output = output;
    }

    /** The variables of a module, and whether each has to be given. */
    Map<String, Boolean> variables(String module) {
        return ModuleVariable.in(declared(module, "variable")).values().stream()
                .collect(Collectors.toMap(ModuleVariable::name, ModuleVariable::required));
    }

    /** The outputs of a module. */
    Set<String> outputs(String module) {
        return declared(module, "output").map(block -> block.label(0)).collect(Collectors.toSet());
    }

    private Stream<SourceBlock> declared(String module, String keyword) {
        return blocks.computeIfAbsent(module, this::read).stream().filter(block -> block.is(keyword));
    }

    private List<SourceBlock> read(String module) {
        var folder = "modules/" + module + "/";
        return output.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder)
                        && file.getKey().indexOf('/', folder.length()) < 0
                        && SourceFile.isConfiguration(file.getKey()))
                .flatMap(file ->
                        SourceFile.blocks(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)).stream())
                .toList();
    }
}
