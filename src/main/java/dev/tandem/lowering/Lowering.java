package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Derived;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Translates a topology into the documents of its stacks. */
public final class Lowering {

    /** Checks, changes, proofs and output all look at the same stacks. */
    private static final Derived<Stacks> STACKS = Derived.from(topology -> new Lowering(topology).lowered());

    /** Apart from the stacks, because there are none while two blocks have one name. */
    private static final Derived<List<Document>> DOCUMENTS =
            Derived.from(topology -> topology.get(STACKS).documents());

    private static final Derived<SortedMap<String, String>> TEXTS = Derived.from(topology -> {
        var texts = new TreeMap<String, String>();
        topology.get(DOCUMENTS).forEach(document -> texts.put(document.name(), document.json()));
        return Collections.unmodifiableSortedMap(texts);
    });

    private final Topology topology;
    private final Stacks stacks;
    private final DataSources dataSources;

    private Lowering(Topology topology) {
        this.topology = topology;
        this.stacks = new Stacks(topology);
        this.dataSources = new DataSources(stacks);
    }

    /** The stacks of a topology, in the order in which they are applied. */
    public static List<Document> lower(Topology topology) {
        return topology.get(DOCUMENTS);
    }

    /** The text of each stack of a topology, by the name of the stack. */
    public static SortedMap<String, String> texts(Topology topology) {
        return topology.get(TEXTS);
    }

    /** The names that two parts of a topology would both have in a stack; without any, the topology can be lowered. */
    public static List<NameClash> clashes(Topology topology) {
        return topology.get(STACKS).claims().clashes();
    }

    /** The result of each override of a module variable. */
    public static List<OverrideResult> overrides(Topology topology) {
        return topology.overrides().isEmpty()
                ? List.of()
                : topology.get(STACKS).overrides().results();
    }

    /** The element that each module call was written for, by {@code stack/call}; none where it is for all of them. */
    public static SortedMap<String, Element> callers(Topology topology) {
        return topology.get(STACKS).claims().callers();
    }

    /** The files of a topology for tools other than Terraform, by their paths in the output folder. */
    public static SortedMap<String, String> filesBeside(Topology topology) {
        var files = new TreeMap<String, String>();
        Kinds.<Accompanied<Element>, SortedMap<String, String>>ask(
                        topology, Accompanied.class, (kind, element) -> Stream.of(kind.files(element, topology)))
                .forEach(files::putAll);
        return files;
    }

    private Stacks lowered() {
        new StateLowering(stacks).lower();
        coupling();
        Role.declare(stacks.builderOf(Stack.RECOVERY));
        for (var side : topology.sides()) {
            region(side);
        }
        each(topology.elements(), element -> Kinds.<Lowered<Element>>facet(element, Lowered.class)
                .ifPresent(kind -> kind.lower(element, stacks)));
        new RetiredLowering(stacks).lower();
        return stacks;
    }

    private void coupling() {
        new KeyLowering(stacks).lowerOwn();
        new Images(stacks, dataSources).lowerCopies();
    }

    private void region(RegionRole side) {
        new NetworkLowering(stacks, dataSources).lower(side);
        new AccessLogsLowering(stacks).lower(side);
    }

    private <E extends Element> void each(List<E> elements, Consumer<E> translation) {
        stacks.claims().each(elements, translation);
    }
}
