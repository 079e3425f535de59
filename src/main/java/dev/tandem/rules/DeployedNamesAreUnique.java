package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A renamed element keeps its first name in AWS, so that no other element can have that name. */
final class DeployedNamesAreUnique implements Rule {

    @Override
    public String id() {
        return "topology/deployed-names-are-unique";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var byName = topology.elements().stream()
                .filter(element -> !element.identity().isDomain() && !element.sharesName())
                .collect(Collectors.groupingBy(Element::deployedName, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().map(Element::name).distinct().count() > 1)
                .flatMap(entry -> renamed(entry.getValue())
                        .map(element -> finding(topology, element, entry.getKey(), entry.getValue())));
    }

    /** The last of those that were renamed: another one has the name. */
    private static Stream<Element> renamed(List<Element> elements) {
        return elements.stream()
                .filter(element -> !element.formerNames().isEmpty())
                .reduce((earlier, later) -> later)
                .stream();
    }

    private Finding finding(Topology topology, Element renamed, String name, List<Element> all) {
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(renamed.name()),
                "The " + renamed.kind() + " \"" + renamed.name() + "\" keeps its former name \"" + name
                        + "\" in AWS, which another element has as well.",
                "Give the other element a name that nothing had before, or remove .formerly(\"" + name + "\").",
                renamed.origin());
        for (var element : all) {
            finding = finding.because(
                    "the " + element.kind() + " \"" + element.name() + "\" is written at " + element.origin());
        }
        return finding;
    }
}
