package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The modules that elements bring. */
public final class BroughtModules {

    private final SortedMap<String, SortedMap<String, byte[]>> modules = new TreeMap<>();

    private BroughtModules() {}

    /**
     * The files of each module that the elements of topologies bring, by its name and their path inside.
     *
     * @throws InvalidDefinitionException if two elements bring different modules under one name
     */
    public static SortedMap<String, SortedMap<String, byte[]>> of(List<Topology> topologies) {
        var brought = new BroughtModules();
        topologies.forEach(topology -> topology.elements().forEach(brought::add));
        return brought.modules;
    }

    private void add(Element element) {
        Kinds.<BringsModule<Element>>facet(element, BringsModule.class).ifPresent(kind -> {
            var name = kind.module(element);
            var files = kind.files(element);
            var earlier = modules.put(name, files);
            InvalidDefinitionException.unless(
                    earlier == null || same(earlier, files),
                    "The module of \"" + element.name() + "\" differs from another that would be copied to modules/"
                            + name + " as well: give one of their folders another name.");
        });
    }

    private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }
}
