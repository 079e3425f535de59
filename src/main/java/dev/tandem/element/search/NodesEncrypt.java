package dev.tandem.element.search;

import dev.tandem.aws.SearchNode;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The nodes of a search domain are of families that can encrypt, which fine-grained access control demands. */
final class NodesEncrypt implements Rule {

    @Override
    public String id() {
        return "search/nodes-encrypt";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class).flatMap(search -> types(search)
                .filter(type -> SearchNode.of(type).stream().anyMatch(node -> !node.encrypting()))
                .map(type -> finding(topology, search, type)));
    }

    private static Stream<String> types(Search search) {
        return Stream.concat(
                        Stream.of(RegionRole.values()).map(search::dataIn),
                        search.domain().masterNodes().dedicated().stream())
                .map(Nodes::instanceType)
                .distinct();
    }

    private Finding finding(Topology topology, Search search, String type) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(search.name()),
                "The search has nodes of type " + type + ": the families t2, m3 and r3 offer neither encryption at rest"
                        + " nor fine-grained access control, and both are always on.",
                "Choose a newer family, as in .instanceType(\"r6g.large.search\").",
                search.origin());
    }
}
