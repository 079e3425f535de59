package dev.tandem.element.search;

import dev.tandem.aws.SearchNode;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A search domain with warm nodes has dedicated masters, and data nodes that are not burstable. */
final class WarmNodesArePossible implements Rule {

    @Override
    public String id() {
        return "search/warm-nodes-are-possible";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class)
                .filter(search -> search.domain().warm().isPresent())
                .flatMap(search -> obstacles(search).map(obstacle -> finding(topology, search, obstacle)));
    }

    private static Stream<String> obstacles(Search search) {
        var nodes = Stream.of(RegionRole.values())
                .map(search::dataIn)
                .map(Nodes::instanceType)
                .distinct()
                .filter(type -> SearchNode.of(type).stream().anyMatch(SearchNode::burstable))
                .map(type -> "they do not go with burstable data nodes, and " + type + " is one");
        return search.domain().masterNodes().dedicated().isPresent()
                ? nodes
                : Stream.concat(nodes, Stream.of("they take dedicated masters, and there are none"));
    }

    private Finding finding(Topology topology, Search search, String obstacle) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(search.name()),
                "The search cannot have warm nodes: " + obstacle + ".",
                "Add .dedicatedMasters(3, ...) and choose a larger .instanceType(...), or remove .warmNodes(...).",
                search.origin());
    }
}
