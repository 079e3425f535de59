package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Site;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A network spans three zones where its region has them, because of two, one carries the load of both. */
final class ThirdZone implements Rule {

    private static final int TWO = 2;

    @Override
    public String id() {
        return "network/third-zone";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites()
                .filter(site ->
                        site.zones().size() == TWO && site.region().zones().size() > TWO)
                .filter(site -> loses(topology))
                .map(site -> finding(topology, site));
    }

    /** Whether anything in it would miss a zone. */
    private static boolean loses(Topology topology) {
        return topology.elements().stream().anyMatch(ThirdZone::misses);
    }

    private static boolean misses(Element element) {
        return element instanceof Store store ? store.failover().isPresent() : element.needsTwoZones();
    }

    private Finding finding(Topology topology, Site site) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(site.side().word(), "network"),
                "The network spans two zones, and " + site.region().id() + " has "
                        + site.region().zones().size()
                        + ": with one of two gone the other carries twice its load, and three voters have no majority"
                        + " that outlives either.",
                "Leave .zones(...) out, or ask it for three.",
                site.network().origin());
    }
}
