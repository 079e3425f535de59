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
        var elements = topology.elements().stream()
                .flatMap(element -> builds.takenFrom(element).limit(1).map(by -> finding(topology, element, by)));
        return Stream.concat(elements, ofState(topology));
    }

    /** The key of the state buckets has an alias of their name, beside those of the topology's keys. */
    private Stream<Finding> ofState(Topology topology) {
        var names = topology.awsNames();
        var aliases = Stream.concat(
                Stream.of(names.ownAlias()), topology.keys().stream().map(names::alias));
        return aliases.filter(topology.state().alias()::equals)
                .distinct()
                .map(alias -> Finding.of(
                        id(),
                        Severity.ERROR,
                        topology.subject("state"),
                        "The state buckets cannot be called \""
                                + topology.state().name() + "\": a key of the topology has the" + " alias " + alias
                                + " already.",
                        "Choose another name, as in .state(stateBucket(\"" + topology.name() + "-terraform-state\")).",
                        topology.state().origin()));
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
