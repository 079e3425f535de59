package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name belongs to one element, since reviewers, modules and AWS resources go by it. An element that shares its name
 * is left out: the names of its resources have a distinct suffix.
 */
final class NamesAreUnique implements Rule {

    @Override
    public String id() {
        return "topology/names-are-unique";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var byName = topology.elements().stream()
                .filter(element -> !element.identity().isDomain() && !element.sharesName())
                .collect(Collectors.groupingBy(Element::name, TreeMap::new, Collectors.toList()));
        return byName.values().stream()
                .filter(elements -> kinds(elements).size() > 1)
                .map(elements -> finding(topology, elements));
    }

    private Finding finding(Topology topology, List<Element> elements) {
        var last = elements.get(elements.size() - 1);
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(last.name()),
                "The name \"" + last.name() + "\" is given to a " + String.join(" and to a ", kinds(elements))
                        + ": names of elements are unique within a topology.",
                Renaming.fix(topology, last),
                last.origin());
        for (var element : elements) {
            finding = finding.because("the " + element.kind() + " is written at " + element.origin());
        }
        return finding;
    }

    private static List<String> kinds(List<Element> elements) {
        return elements.stream().map(Element::kind).distinct().toList();
    }
}
