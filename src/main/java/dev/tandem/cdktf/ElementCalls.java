package dev.tandem.cdktf;

import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The module calls that the elements of a topology became in one stack. */
final class ElementCalls {

    private final Topology topology;
    private final String stack;
    private final Map<String, ModuleCall> calls;
    private final SortedMap<String, List<String>> byElement = new TreeMap<>();

    ElementCalls(Topology topology, Stack stack) {
        this.topology = topology;
        this.stack = stack.nameIn(topology.name());
        this.calls = Lowering.lower(topology).stream()
                .filter(document -> document.name().equals(this.stack))
                .flatMap(document -> document.modules().stream())
                .collect(Collectors.toMap(ModuleCall::name, Function.identity()));
        var callers = Lowering.callers(topology);
        calls.keySet().stream().sorted().forEach(call -> {
            var element = callers.get(this.stack + "/" + call);
            if (element != null) {
                byElement
                        .computeIfAbsent(element.name(), name -> new ArrayList<>())
                        .add(call);
            }
        });
        byElement.forEach((element, names) -> names.sort(mainFirst(element)));
    }

    /** The calls of an element, the one with its own name first. */
    List<String> of(String element) {
        var found = byElement.get(InvalidDefinitionException.given(element, "element"));
        if (found == null) {
            throw new InvalidDefinitionException(
                    "The stack " + stack + " has no element \"" + element + "\": it has " + listed(byElement) + ".");
        }
        return found;
    }

    /** The call of an element that has an output. */
    String with(String element, String output, String what) {
        return of(element).stream()
                .filter(call -> hasOutput(call, output))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinitionException("The element \"" + element + "\" has no " + what
                        + " in the stack " + stack + ": " + others(output)));
    }

    private String others(String output) {
        var having = new TreeMap<>(byElement);
        having.values().removeIf(names -> names.stream().noneMatch(call -> hasOutput(call, output)));
        return having.isEmpty() ? "no element has one." : "elements that have one are " + listed(having) + ".";
    }

    private boolean hasOutput(String call, String output) {
        var called = calls.get(call);
        return called != null
                && ModuleLibrary.outputs(topology, called.module()).contains(output);
    }

    private static Comparator<String> mainFirst(String element) {
        return Comparator.comparing((String call) -> !call.equals(TerraformNames.call(element)))
                .thenComparing(Comparator.naturalOrder());
    }

    private static String listed(SortedMap<String, List<String>> elements) {
        return elements.isEmpty() ? "none" : String.join(", ", elements.keySet());
    }
}
