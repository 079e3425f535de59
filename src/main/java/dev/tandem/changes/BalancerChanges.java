package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks for load balancers that move between public and private subnets, which replaces them. */
final class BalancerChanges {

    static final String REPLACED = "change/load-balancer-is-replaced";

    private static final String MODULE = "load-balancer";
    private static final String INTERNAL = "internal";

    private final Topology topology;
    private final List<StackChange> stacks;

    /** A call as it was and as it is about to be written, with the name of its stack. */
    private record Moved(String stack, Call before, Call now) {

        boolean isProtected() {
            return !before.argument("deletion_protection").equals(Optional.of("false"));
        }
    }

    BalancerChanges(Topology topology, List<StackChange> stacks) {
        this.topology = topology;
        this.stacks = stacks;
    }

    /** One for each element, with each of its stacks. */
    List<Finding> findings() {
        return moved().values().stream().map(this::finding).toList();
    }

    private SortedMap<String, List<Moved>> moved() {
        var moved = new TreeMap<String, List<Moved>>();
        for (var stack : stacks) {
            for (var before : stack.before().calls().values()) {
                stack.landed(before)
                        .filter(now -> before.module().equals(MODULE) && stack.differs(before, now, INTERNAL))
                        .ifPresent(now -> moved.computeIfAbsent(now.element(), name -> new ArrayList<>())
                                .add(new Moved(stack.now().name(), before, now)));
            }
        }
        return moved;
    }

    private Finding finding(List<Moved> moved) {
        var name = moved.get(0).now().element();
        var guarded = moved.stream().anyMatch(Moved::isProtected);
        var becomesInternal =
                moved.get(0).now().argument(INTERNAL).filter("true"::equals).isPresent();
        var finding = Finding.of(
                REPLACED,
                guarded ? Severity.ERROR : Severity.WARNING,
                topology.subject(name),
                "The load balancer of \"" + name + "\" moves to "
                        + (becomesInternal ? "private" : "public")
                        + " subnets, and AWS replaces it: "
                        + (guarded
                                ? "the next apply removes its listeners, and then fails at its deletion protection."
                                : "\"" + name + "\" does not answer in a region until its stack and the global one"
                                        + " are applied."),
                (becomesInternal
                                ? "Keep it with .internetFacing(\"deployed that way\")"
                                : "Keep it by leaving out the entry that leads to it")
                        + ", or replace one region after the other: see docs/changes.md.",
                origin(name));
        for (var one : moved) {
            finding = finding.because("module." + one.now().name() + " of the stack " + one.stack() + " had internal = "
                    + one.before().argument(INTERNAL).orElse("false"));
        }
        return finding;
    }

    private Origin origin(String element) {
        return topology.elements().stream()
                .filter(found -> found.name().equals(element))
                .map(Element::origin)
                .findFirst()
                .orElse(topology.origin());
    }
}
