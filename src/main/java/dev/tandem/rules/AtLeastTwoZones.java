package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network.Zones;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A network with services, nodes, clusters or databases spans two zones, which load balancers and subnet groups demand. */
final class AtLeastTwoZones implements Rule {

    @Override
    public String id() {
        return "network/at-least-two-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        if (topology.elements().stream().noneMatch(Element::needsTwoZones)) {
            return Stream.of();
        }
        return topology.sites().filter(site -> asked(site) < 2).map(site -> finding(topology, site));
    }

    private Finding finding(Topology topology, Site site) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(site.side().word(), "network"),
                "The network spans one zone: a load balancer, a pair of nodes and an RDS subnet group need at least two.",
                "Leave .zones(...) out, or ask it for two zones or more.",
                site.network().origin());
    }

    /** Those asked for, because zones that do not exist are the business of another law. */
    private static long asked(Site site) {
        var zones = site.network().zones();
        if (zones instanceof Zones.Named named) {
            return named.ids().stream().distinct().count();
        }
        return zones instanceof Zones.Counted counted
                ? counted.count()
                : site.zones().size();
    }
}
