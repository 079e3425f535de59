package dev.tandem.element.search;

import dev.tandem.aws.SearchNode;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The nodes of a search domain are of types that OpenSearch Service has for them. */
final class NodeTypeExists implements Rule {

    @Override
    public String id() {
        return "search/node-type-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class)
                .flatMap(search -> refusals(search).distinct().map(refusal -> finding(topology, search, refusal)));
    }

    private static Stream<String> refusals(Search search) {
        var data = Stream.of(RegionRole.values()).map(search::dataIn);
        var masterNodes = search.domain().masterNodes().dedicated().stream();
        var warm = search.domain().warm().stream();
        return Stream.concat(
                Stream.concat(data, masterNodes)
                        .map(Nodes::instanceType)
                        .flatMap(type -> SearchNode.refusal(type).stream()),
                warm.map(Nodes::instanceType).flatMap(type -> SearchNode.warmRefusal(type).stream()));
    }

    private Finding finding(Topology topology, Search search, String refusal) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(search.name()),
                refusal,
                "Correct .instanceType(...), .dedicatedMasters(...) or .warmNodes(...), or leave it out.",
                search.origin());
    }
}
