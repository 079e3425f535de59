package dev.tandem.element.nodes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A listener for HTTP, which a network load balancer passes on as it comes, says whose clear text it takes. */
final class ClearTextNamesItsClients implements Rule {

    @Override
    public String id() {
        return "edge/clear-text-names-its-clients";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(NodePair.class).flatMap(nodes -> nodes.listeners().stream()
                .filter(listener -> listener.healthPath().isPresent() && listener.open())
                .map(listener -> finding(topology, nodes, listener)));
    }

    private Finding finding(Topology topology, NodePair nodes, NetworkListener listener) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(nodes.name(), listener.name()),
                "The listener \"" + listener.name() + "\" on port " + listener.port()
                        + " takes HTTP from everyone: nothing encrypts it on its way through the internet, and anyone may"
                        + " try it.",
                "Name its clients, as in http(\"" + listener.name() + "\", " + listener.port()
                        + ").from(\"192.0.2.0/24\").",
                nodes.origin());
    }
}
