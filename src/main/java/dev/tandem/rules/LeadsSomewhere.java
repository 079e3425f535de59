package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.PrivateZone;
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
        var zones = topology.privateZones().stream()
                .filter(zone -> zone.names().isEmpty())
                .map(zone -> finding(
                        topology,
                        zone,
                        "AWS bills one in each region, and they answer nothing.",
                        "Lead it somewhere with .name(...), or leave it out."));
        return Stream.of(accelerators, balancers, zones).flatMap(findings -> findings);
    }

    private Finding finding(Topology topology, Element element, String why, String fix) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(element.name()),
                "The " + element.kind() + " leads to " + (element instanceof PrivateZone ? "nothing: " : "no service: ")
                        + why,
                fix,
                element.origin());
    }
}
