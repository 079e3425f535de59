package dev.tandem.element.nodes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Nodes listen on a port, or their load balancer has no target and no health check to find the active one. */
final class NodesListen implements Rule {

    @Override
    public String id() {
        return "compute/nodes-listen";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(NodePair.class)
                .filter(nodes -> nodes.listeners().isEmpty())
                .map(nodes -> finding(topology, nodes));
    }

    private Finding finding(Topology topology, NodePair nodes) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(nodes.name()),
                "The nodes listen on no port: their load balancer would have no listener, and could not know which of"
                        + " them serves.",
                "Say what they listen on, as in .listens(tcp(\"p2p\", 10002)).",
                nodes.origin());
    }
}
