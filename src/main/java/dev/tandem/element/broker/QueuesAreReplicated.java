package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The queues of a cluster are on several of its nodes, or losing one node takes messages along. */
final class QueuesAreReplicated implements Rule {

    @Override
    public String id() {
        return "messaging/queues-are-replicated";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(RabbitMq.class)
                .filter(broker -> !broker.instance().deployment().single())
                .flatMap(broker -> broker.vhosts().stream()
                        .flatMap(vhost -> vhost.queues().stream())
                        .filter(queue -> queue.kind() instanceof BrokerQueue.Kind.Classic)
                        .map(queue -> finding(topology, broker, queue)));
    }

    private Finding finding(Topology topology, RabbitMq broker, BrokerQueue queue) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(broker.name(), queue.name()),
                "The queue \"" + queue.name()
                        + "\" is a classic one, on one of the three nodes of its broker: it is away with that node, and"
                        + " with its zone.",
                "Make it a quorum queue with quorumQueue(\"" + queue.name() + "\").",
                broker.origin());
    }
}
