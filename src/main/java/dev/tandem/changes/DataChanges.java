package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.DataModules;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for module calls with data that are gone, or are given what AWS cannot change in place. */
final class DataChanges {

    static final String GOES = "change/data-goes";
    static final String COPY_GOES = "change/copy-goes";
    static final String REPLACED = "change/data-is-replaced";
    static final String UNKNOWN = "change/module-is-unknown";

    /** What is known of a module that no kind of Tandem's describes. */
    private static final String UNDESCRIBED = "what may be data";

    private final Topology topology;
    private final List<StackChange> stacks;
    private final DataModules known = DataModules.known();
    private final SortedMap<String, Element> owners;

    /** A call with data that is not where it was. */
    private record Gone(StackChange stack, Call call, DataModule data) {}

    DataChanges(Topology topology, List<StackChange> stacks) {
        this.topology = topology;
        this.stacks = stacks;
        this.owners = Lowering.callers(topology);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        gone().values().forEach(gone -> findings.add(isCopy(gone) ? copy(gone) : gone(gone)));
        for (var stack : stacks) {
            stack.before().calls().values().forEach(call -> stack.landed(call)
                    .ifPresent(landed -> findings.addAll(replaced(stack, call, landed))));
        }
        return findings;
    }

    private SortedMap<String, List<Gone>> gone() {
        var gone = new TreeMap<String, List<Gone>>();
        for (var stack : stacks) {
            for (var call : stack.before().calls().values()) {
                data(call)
                        .filter(data ->
                                !stack.forgets(call) && stack.landed(call).isEmpty())
                        .ifPresent(data -> gone.computeIfAbsent(call.element(), name -> new ArrayList<>())
                                .add(new Gone(stack, call, data)));
            }
        }
        return gone;
    }

    /** What a call holds; an unknown module is taken for data. */
    private Optional<DataModule> data(Call call) {
        return DataModules.isOwn(call.module())
                ? known.of(call.module())
                : Optional.of(DataModule.of(call.module(), UNDESCRIBED));
    }

    /** Whether the element keeps the same sort of data elsewhere, so that only a copy of it goes. */
    private boolean isCopy(List<Gone> gone) {
        return gone.stream().allMatch(one -> stays(one.call(), one.data()));
    }

    private boolean stays(Call gone, DataModule data) {
        return stacks.stream().anyMatch(stack -> stack.before().calls().values().stream()
                .filter(call -> call.element().equals(gone.element()))
                .filter(call -> stack.landed(call).isPresent())
                .anyMatch(call -> data.secondary()
                        ? data(call).filter(kept -> !kept.secondary()).isPresent()
                        : call.module().equals(gone.module())));
    }

    private Finding gone(List<Gone> gone) {
        var name = gone.get(0).call().element();
        var candidate = gone.stream().flatMap(this::successors).findFirst();
        var summary = "\"" + name + "\" is gone from the topology, and the next apply would destroy its data.";
        var fix = candidate
                        .map(element -> "If it was renamed, add .formerly(\"" + name + "\") to the " + element.kind()
                                + " \"" + element.name() + "\"")
                        .orElse("If it was renamed, add .formerly(\"" + name + "\") to the element under its new name")
                + "; if it is given up, add .retired(\"" + name + "\", \"reason\") to the topology.";
        var origin = candidate.map(Element::origin).orElse(topology.origin());
        return because(gone, Finding.of(GOES, Severity.ERROR, topology.subject(name), summary, fix, origin));
    }

    private Finding copy(List<Gone> gone) {
        var name = gone.get(0).call().element();
        return because(
                gone,
                Finding.of(
                        COPY_GOES,
                        Severity.WARNING,
                        topology.subject(name),
                        "The next apply destroys a part of \"" + name
                                + "\" that keeps a copy of its data or belongs to it.",
                        "Check that nothing reads it any more, then accept the finding with the reason.",
                        origin(name)));
    }

    private static Finding because(List<Gone> gone, Finding finding) {
        var because = finding;
        for (var one : gone) {
            because = because.because("module." + one.call().name() + " of the stack "
                    + one.stack().before().name() + " holds " + one.data().holds());
        }
        return because;
    }

    /** The elements that something new of the same module was written for in the same stack. */
    private Stream<Element> successors(Gone gone) {
        var now = gone.stack().now();
        return now.calls().values().stream()
                .filter(call -> call.module().equals(gone.call().module()))
                .filter(call -> !gone.stack().before().calls().containsKey(call.name()))
                .filter(call -> !now.moves().containsValue(call.name()))
                .flatMap(call -> Stream.ofNullable(owners.get(now.name() + "/" + call.name())));
    }

    private Stream<Finding> replacedFindings(StackChange stack, Call before, Call now, DataModule data) {
        return data.fixed().stream()
                .filter(argument -> stack.differs(before, now, argument))
                .map(argument -> Finding.of(
                                REPLACED,
                                Severity.ERROR,
                                topology.subject(now.element()),
                                "AWS cannot change \"" + argument + "\" of \"" + now.element()
                                        + "\" in place: the next apply would replace " + data.holds() + ", or fail.",
                                "Keep the value, or build a second element, copy the data there, and give this one"
                                        + " up with .retired(\"" + now.element() + "\", \"reason\").",
                                origin(now.element()))
                        .because("module." + now.name() + " of the stack "
                                + stack.now().name() + " had " + argument + " = "
                                + before.argument(argument).orElse("nothing"))
                        .because("it would have " + now.argument(argument).orElse("nothing")));
    }

    private List<Finding> replaced(StackChange stack, Call before, Call now) {
        var data = data(before);
        if (data.filter(found -> found.holds().equals(UNDESCRIBED)).isPresent()) {
            return unknown(stack, before, now);
        }
        return data.stream()
                .flatMap(found -> replacedFindings(stack, before, now, found))
                .toList();
    }

    private List<Finding> unknown(StackChange stack, Call before, Call now) {
        var changed = stack.changed(before, now);
        return changed.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        UNKNOWN,
                        Severity.WARNING,
                        topology.subject(now.element()),
                        "The module \"" + now.module() + "\" is given other values of " + String.join(", ", changed)
                                + ", and it cannot be told whether that replaces what it holds.",
                        "Read the plan of the stack " + stack.now().name() + " before you apply it.",
                        origin(now.element())));
    }

    private Origin origin(String element) {
        return topology.elements().stream()
                .filter(found -> found.name().equals(element))
                .map(Element::origin)
                .findFirst()
                .orElse(topology.origin());
    }
}
