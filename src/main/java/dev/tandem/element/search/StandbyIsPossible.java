package dev.tandem.element.search;

import dev.tandem.aws.SearchNode;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A search domain with standby has the zones, masters, nodes and version for it. */
final class StandbyIsPossible implements Rule {

    @Override
    public String id() {
        return "search/standby-is-possible";
    }

    private static final int ZONES = 3;

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class)
                .filter(search -> search.domain().standby().present())
                .flatMap(search -> obstacles(topology, search).map(obstacle -> finding(topology, search, obstacle)));
    }

    private static Stream<String> obstacles(Topology topology, Search search) {
        var zones = topology.sides().stream()
                .filter(search::presentIn)
                .map(topology::site)
                .filter(site -> search.zonesIn(site).size() < ZONES)
                .map(StandbyIsPossible::tooFewZones);
        return Stream.concat(zones, Stream.concat(masterNodes(search), Stream.concat(nodes(search), version(search))));
    }

    private static String tooFewZones(Site site) {
        return "two zones serve while a third stands by, and the network of "
                + site.region().id() + " spans " + site.zones().size();
    }

    private static Stream<String> masterNodes(Search search) {
        int masterNodes =
                search.domain().masterNodes().dedicated().map(Nodes::count).orElse(0);
        return masterNodes == ZONES
                ? Stream.of()
                : Stream.of("it takes three dedicated masters, one in each zone, and there are " + masterNodes);
    }

    private static Stream<String> nodes(Search search) {
        return Stream.concat(
                        Stream.of(RegionRole.values()).map(search::dataIn),
                        search.domain().masterNodes().dedicated().stream())
                .map(Nodes::instanceType)
                .distinct()
                .filter(type -> SearchNode.of(type).stream().anyMatch(SearchNode::burstable))
                .map(type -> "it does not go with burstable nodes, and " + type + " is one");
    }

    private static Stream<String> version(Search search) {
        return search.domain().atLeast(1, 3)
                ? Stream.of()
                : Stream.of("it came with OpenSearch 1.3, and this is "
                        + search.domain().version());
    }

    private Finding finding(Topology topology, Search search, String obstacle) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(search.name()),
                "The search cannot have a standby: " + obstacle + ".",
                "Give it what a standby needs, or add .withoutStandby(...) with the reason.",
                search.origin());
    }
}
