package dev.tandem.element.module;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terraform refuses to call a module whose variables without a default are not given. */
final class InputsAreGiven implements Rule {

    @Override
    public String id() {
        return "module/inputs-are-given";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(TerraformModule.class).flatMap(module -> topology.sides().stream()
                .filter(module::calledIn)
                .map(side -> missing(module, side))
                .filter(missing -> !missing.isEmpty())
                .limit(1)
                .map(missing -> finding(topology, module, missing)));
    }

    private static String missing(TerraformModule module, RegionRole side) {
        var given = module.inputsIn(side).values().keySet();
        return module.folder().variables().values().stream()
                .filter(ModuleVariable::required)
                .filter(variable -> !given.contains(variable.name()))
                .map(variable -> variable.name() + " (" + variable.type() + ")")
                .collect(Collectors.joining(", "));
    }

    private Finding finding(Topology topology, TerraformModule module, String missing) {
        var summary = "The module in \"" + module.folder().path() + "\" needs " + missing
                + ", which it is not given: Terraform would refuse the call.";
        var fix = "Add .takes(\"" + missing.replaceFirst(" .*", "") + "\", ...) for each of them.";
        return Finding.of(id(), Severity.ERROR, topology.subject(module.name()), summary, fix, module.origin());
    }
}
