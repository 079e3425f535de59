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
        var told = Kinds.<Leading<Element>, Finding>ask(
                topology.elements(), Leading.class, (kind, element) -> kind.nowhere(element).stream()
                        .map(nowhere -> finding(topology, element, nowhere)));
        var balancers = topology.loadBalancers().stream()
                .filter(balancer -> balancer.routes().isEmpty())
                .map(balancer -> finding(
                        topology,
                        balancer,
                        new Leading.Nowhere(
                                "no service",
                                "AWS bills it, and it answers 404 to everybody.",
                                "Add a target with .host(...) or .path(...), or remove it.")));
        return Stream.concat(told, balancers);
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
