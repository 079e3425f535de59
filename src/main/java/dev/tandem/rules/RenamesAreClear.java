package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A former name has one heir and is in use no more, so that Terraform knows what became what. */
final class RenamesAreClear implements Rule {

    @Override
    public String id() {
        return "topology/renames-are-clear";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var builds = ModuleCalls.of(topology);
        return topology.elements().stream()
                .flatMap(element -> element.formerly().stream().flatMap(former -> builds.claimedBesides(element, former)
                        .limit(1)
                        .map(by -> finding(topology, element, former, by))));
    }

    private Finding finding(Topology topology, Element element, String former, String by) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(element.name()),
                "The " + element.kind() + " cannot take over the name \"" + former + "\": " + by + ".",
                "Remove one .formerly(\"" + former + "\"), or give whatever is called so another name.",
                element.origin());
    }
}
