package dev.tandem.element.dns;

import dev.tandem.aws.ControlPlane;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Names are changed by orders to one region, which should not be the one whose loss makes them necessary. */
final class NamesOutliveThePrimary implements Rule {

    @Override
    public String id() {
        return "edge/names-outlive-the-primary";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Hostname.class)
                .filter(hostname -> ControlPlane.ROUTE_53.home().stream()
                        .anyMatch(topology.primary().region()::equals))
                .map(hostname -> finding(topology, hostname));
    }

    private Finding finding(Topology topology, Hostname hostname) {
        var home = topology.primary().region().id();
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(hostname.name()),
                        "The name " + hostname.name() + " can be changed only while " + home
                                + " takes orders, and that is the primary region: once it is lost, health checks still"
                                + " move clients, but they cannot be moved manually.",
                        "Choose another primary region, lead clients in by an accelerator, or accept that only health"
                                + " checks move them.",
                        hostname.origin())
                .because("Route 53 takes orders in " + home + " for " + ControlPlane.ROUTE_53.orders());
    }
}
