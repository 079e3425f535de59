package dev.tandem.lowering;

import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Plain;
import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.terraform.source.Shape;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.VariableOverride;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives variables of modules the values that users wrote by hand, while the calls of the modules are being written. */
final class Overrides {

    private final Topology topology;
    private final Map<VariableOverride, List<String>> applied = new LinkedHashMap<>();
    private final Map<VariableOverride, String> misfits = new LinkedHashMap<>();
    private final Map<VariableOverride, SortedMap<String, String>> offered = new LinkedHashMap<>();

    Overrides(Topology topology) {
        this.topology = topology;
    }

    /** A call as it is once the values for its element are in it. */
    ModuleCall on(String stack, Optional<RegionRole> side, Optional<Element> owner, ModuleCall call) {
        var written = DisposableModules.on(topology, RoleLimits.on(topology, LogDays.on(topology, call)));
        for (var override : topology.overrides()) {
            if (owner.filter(override::isFor).isPresent() && override.holdsIn(side)) {
                written = on(stack, override, written);
            }
        }
        return written;
    }

    private ModuleCall on(String stack, VariableOverride override, ModuleCall call) {
        var variables = ModuleLibrary.variables(topology, call.module());
        offered.computeIfAbsent(override, key -> new TreeMap<>())
                .put(call.module(), String.join(", ", variables.keySet()));
        var variable = variables.get(override.variable());
        if (variable == null) {
            return call;
        }
        if (!variable.shape().takes(Shape.of(override.value()))) {
            misfits.put(override, misfit(override, call.module(), variable));
            return call;
        }
        applied.computeIfAbsent(override, key -> new ArrayList<>()).add(stack + "/" + call.name());
        return call.with(override.variable(), Plain.value(override.value()));
    }

    /** The result of each override, in the order written. */
    List<OverrideResult> results() {
        return topology.overrides().stream()
                .map(override ->
                        new OverrideResult(override, applied.getOrDefault(override, List.of()), fault(override)))
                .toList();
    }

    private Optional<String> fault(VariableOverride override) {
        if (misfits.containsKey(override)) {
            return Optional.ofNullable(misfits.get(override));
        }
        if (applied.containsKey(override)) {
            return Optional.empty();
        }
        var modules = offered.getOrDefault(override, new TreeMap<>());
        return Optional.of(modules.isEmpty() ? absent(override) : unknown(override, modules));
    }

    private static String misfit(VariableOverride override, String module, ModuleVariable variable) {
        return "The variable \"" + override.variable() + "\" of the module " + module + " is " + variable.type()
                + ", and cannot be " + Shape.of(override.value()).words() + ".";
    }

    private static String absent(VariableOverride override) {
        return "Nothing is built for the " + named(override) + where(override) + ", so that its variable \""
                + override.variable() + "\" cannot be given a value.";
    }

    private static String unknown(VariableOverride override, SortedMap<String, String> modules) {
        return "The " + named(override) + " has no variable \"" + override.variable() + "\"" + where(override) + ": "
                + modules.entrySet().stream()
                        .map(module -> "the module " + module.getKey() + " has " + module.getValue())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String named(VariableOverride override) {
        return override.element().kind() + " \"" + override.element().name() + "\"";
    }

    private static String where(VariableOverride override) {
        return override.side().map(side -> " in the " + side.word() + " region").orElse("");
    }
}
