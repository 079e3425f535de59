package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An element has no name under which something else of its topology is built. */
final class NamesAreFree implements Rule {

    @Override
    public String id() {
        return "topology/names-are-free";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var builds = ModuleCalls.of(topology);
        return topology.elements().stream()
                .flatMap(element -> builds.takenFrom(element).limit(1).map(by -> finding(topology, element, by)));
    }

    private Finding finding(Topology topology, Element element, String by) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(element.name()),
                "The " + element.kind() + " cannot be called \"" + element.name() + "\": " + by + " is built under that"
                        + " name already.",
                "Choose another name for the " + element.kind() + ".",
                element.origin());
    }
}
