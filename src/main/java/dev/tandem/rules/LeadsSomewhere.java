package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An accelerator, a shared load balancer or a private zone leads to something; otherwise it answers nothing. */
final class LeadsSomewhere implements Rule {

    @Override
    public String id() {
        return "edge/leads-somewhere";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return Kinds.<Leading<Element>, Finding>ask(
                topology, Leading.class, (kind, element) -> kind.nowhere(element).stream()
                        .map(nowhere -> finding(topology, element, nowhere)));
    }

    private Finding finding(Topology topology, Element element, Leading.Nowhere nowhere) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(element.name()),
                "The " + element.kind() + " leads to " + nowhere.missing() + ": " + nowhere.why(),
                nowhere.fix(),
                element.origin());
    }
}
