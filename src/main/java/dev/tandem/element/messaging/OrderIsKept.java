package dev.tandem.element.messaging;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.DeployedFix;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The order of a FIFO topic ends in a standard queue, which hands messages out in any order and sometimes twice. */
final class OrderIsKept implements Rule {

    @Override
    public String id() {
        return "messaging/order-is-kept";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Queue.class).filter(queue -> !queue.ordered()).flatMap(queue -> queue.topics().stream()
                .distinct()
                .filter(Topic::ordered)
                .map(topic -> finding(topology, queue, topic)));
    }

    private Finding finding(Topology topology, Queue queue, Topic topic) {
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(queue.name()),
                        "The standard queue gets the messages of the FIFO topic \"" + topic.name()
                                + "\": it hands them out in any order, and sometimes twice.",
                        DeployedFix.replacing("Write queue(\"" + queue.name() + "\").fifo()."),
                        queue.origin())
                .because("the topic is written at " + topic.origin());
    }
}
