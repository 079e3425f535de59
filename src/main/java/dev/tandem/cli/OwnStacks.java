package dev.tandem.cli;

import dev.tandem.compiler.Analysis;
import dev.tandem.element.Kinds;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.RetiredCalls;
import dev.tandem.lowering.Stack;
import dev.tandem.review.own.Reviewed;
import dev.tandem.review.plan.OwnElement;
import dev.tandem.review.plan.OwnStack;
import dev.tandem.review.plan.Plan;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stacks of topologies, as the review of their plans needs them. */
final class OwnStacks {

    private final SortedMap<String, OwnStack> stacks = new TreeMap<>();

    /** The stacks of those topologies that can be compiled. */
    OwnStacks(List<Topology> topologies) {
        topologies.stream().filter(Analysis::compiles).forEach(this::add);
    }

    /**
     * The plans, each as that of its stack where it has the name of one.
     *
     * @throws Failure if none of them has
     */
    List<Plan> of(List<Plan> plans) {
        if (plans.stream().noneMatch(plan -> stacks.containsKey(plan.stack()))) {
            throw Failure.usage("No plan has the name of a stack of these topologies: name each, such as "
                    + stacks.values().stream()
                            .filter(stack -> !stack.place().isEmpty())
                            .map(OwnStack::name)
                            .findFirst()
                            .orElse("bank-primary")
                    + "=" + plans.get(0).file()
                    + ", or leave --topology out.");
        }
        return plans.stream()
                .map(plan -> Optional.ofNullable(stacks.get(plan.stack()))
                        .map(plan::of)
                        .orElse(plan))
                .toList();
    }

    private void add(Topology topology) {
        var callers = Lowering.callers(topology);
        for (var stack : Stack.values()) {
            var name = stack.nameIn(topology.name());
            var elements = new TreeMap<String, OwnElement>();
            callers.forEach((call, element) -> {
                if (call.startsWith(name + "/")) {
                    elements.put(call.substring(name.length() + 1), element(element));
                }
            });
            stacks.put(name, stack(topology, stack, elements));
        }
    }

    private static OwnStack stack(Topology topology, Stack stack, SortedMap<String, OwnElement> elements) {
        var regions = topology.sides().stream()
                .filter(side -> stack.side().map(side::equals).orElse(true))
                .map(side -> topology.site(side).region().id())
                .collect(Collectors.toSet());
        return new OwnStack(
                stack.nameIn(topology.name()),
                topology.name(),
                stack.side()
                        .map(side -> side.word() + " region, "
                                + topology.site(side).region().id())
                        .orElse(""),
                regions,
                Optional.of(topology.primary().region().id()).filter(primary -> stack == Stack.RECOVERY),
                List.of(Stack.values()).indexOf(stack),
                elements,
                retired(topology, stack));
    }

    private static SortedMap<String, String> retired(Topology topology, Stack stack) {
        var reasons = new TreeMap<String, String>();
        topology.retired().forEach(one -> RetiredCalls.in(stack, one).forEach(call -> reasons.put(call, one.reason())));
        return reasons;
    }

    private static OwnElement element(Element element) {
        var kind = Kinds.<Reviewed<Element>>facet(element, Reviewed.class);
        return new OwnElement(
                element.name(),
                element.kind(),
                kind.map(reviewed -> reviewed.neededInstances(element)).orElse(OptionalInt.empty()),
                kind.map(reviewed -> reviewed.intended(element)).orElse(List.of()));
    }
}
