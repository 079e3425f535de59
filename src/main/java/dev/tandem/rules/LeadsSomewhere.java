package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An accelerator or a shared load balancer leads to at least one service; without one it answers nothing. */
final class LeadsSomewhere implements Rule {

    @Override
    public String id() {
        return "edge/leads-somewhere";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var accelerators = topology.accelerators().stream()
                .filter(accelerator -> accelerator.leadsTo().isEmpty())
                .map(accelerator -> finding(
                        topology,
                        accelerator,
                        "AWS bills its two addresses, and nothing answers there.",
                        "Lead it somewhere with .to(...), or leave it out."));
        var balancers = topology.loadBalancers().stream()
                .filter(balancer -> balancer.routes().isEmpty())
                .map(balancer -> finding(
                        topology,
                        balancer,
                        "AWS bills it, and it answers 404 to everybody.",
                        "Lead it somewhere with .host(...) or .path(...), or leave it out."));
        return Stream.concat(accelerators, balancers);
    }

    private Finding finding(Topology topology, Element element, String why, String fix) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(element.name()),
                "The " + element.kind() + " leads to no service: " + why,
                fix,
                element.origin());
    }
}
