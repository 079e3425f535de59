package dev.tandem.element.nodes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A hostname leads to a pair of nodes and can be checked, so that others find them in the recovery region as well. */
final class NodesAreFound implements Rule {

    @Override
    public String id() {
        return "edge/nodes-are-found";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var nameless = topology.all(NodePair.class)
                .filter(nodes -> !topology.isEntered(nodes))
                .map(nodes -> nameless(topology, nodes));
        var unchecked = topology.entries().stream()
                .filter(entry -> entry.publicName().isPresent())
                .filter(hostname -> hostname.leadsTo().stream()
                        .anyMatch(target -> target instanceof NodePair nodes && closed(nodes)))
                .map(hostname -> unchecked(topology, hostname));
        return Stream.concat(nameless, unchecked);
    }

    /** Without any listener at all they are the business of another law. */
    private static boolean closed(NodePair nodes) {
        return !nodes.listeners().isEmpty() && nodes.listeners().stream().noneMatch(NetworkListener::open);
    }

    private Finding nameless(Topology topology, NodePair nodes) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(nodes.name()),
                "No hostname leads to the nodes: their load balancer has another name in each region, so those who know"
                        + " them by the one of the primary region lose them with it.",
                "Give them a name, as in .entry(hostname(\"" + nodes.name()
                        + "\").in(publicZone(\"example.com\")).to(...)).",
                nodes.origin());
    }

    private Finding unchecked(Topology topology, Entry hostname) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(hostname.name()),
                "Each listener of the nodes that the hostname leads to names its clients: Route 53, which checks from"
                        + " everywhere, would find them unhealthy in the primary region all the time.",
                "Leave .from(...) out of one of the listeners.",
                hostname.origin());
    }
}
