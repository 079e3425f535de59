package dev.tandem.element.search;

import dev.tandem.aws.SearchNode;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A search domain that is followed has nodes and a version that cross-cluster replication works with. */
final class ReplicationIsPossible implements Rule {

    @Override
    public String id() {
        return "search/replication-is-possible";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class)
                .filter(search -> search.copy().following())
                .flatMap(search -> obstacles(search).map(obstacle -> finding(topology, search, obstacle)));
    }

    private static Stream<String> obstacles(Search search) {
        var nodes = Stream.of(RegionRole.values())
                .map(search::dataIn)
                .map(Nodes::instanceType)
                .distinct()
                .filter(type -> SearchNode.of(type).stream().anyMatch(SearchNode::burstable))
                .map(type -> "replication does not go with burstable nodes, and " + type + " is one");
        return search.domain().atLeast(1, 1)
                ? nodes
                : Stream.concat(
                        nodes,
                        Stream.of("replication came with OpenSearch 1.1, and this is "
                                + search.domain().version()));
    }

    private Finding finding(Topology topology, Search search, String obstacle) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(search.name()),
                "The search cannot have a follower: " + obstacle + ".",
                "Choose another type or version, or .separateInRecovery() for a domain that is filled by itself.",
                search.origin());
    }
}
