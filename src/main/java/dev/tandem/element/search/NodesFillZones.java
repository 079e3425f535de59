package dev.tandem.element.search;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The data nodes of a search domain spread evenly over its zones. */
final class NodesFillZones implements Rule {

    @Override
    public String id() {
        return "search/nodes-fill-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class).flatMap(search -> topology.sides().stream()
                .filter(search::presentIn)
                .map(topology::site)
                .filter(site -> uneven(search, site))
                .map(site -> finding(topology, search, site)));
    }

    /** Where no zone is left, zones that do not exist are the business of another law. */
    private static boolean uneven(Search search, Site site) {
        var zones = search.zonesIn(site).size();
        return zones > 0 && search.dataIn(site.side()).count() % zones != 0;
    }

    private Finding finding(Topology topology, Search search, Site site) {
        var zones = search.zonesIn(site).size();
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(site.side().word(), search.name()),
                "The search has " + search.dataIn(site.side()).count() + " data nodes over " + zones
                        + " zones: AWS refuses an odd number over two and, with standby, an uneven one over three;"
                        + " without, a zone would hold less than its copy.",
                "Give it a multiple of " + zones + " with .dataNodes(...), in recovery with .inRecovery(...).",
                search.origin());
    }
}
