package dev.tandem.element.messaging;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** SNS subscribes a FIFO queue to FIFO topics only: a standard topic has no order that the queue could keep. */
final class FifoQueueNeedsFifoTopic implements Rule {

    @Override
    public String id() {
        return "messaging/fifo-queue-needs-fifo-topic";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Queue.class).filter(Queue::ordered).flatMap(queue -> queue.topics().stream()
                .distinct()
                .filter(topic -> !topic.ordered())
                .map(topic -> finding(topology, queue, topic)));
    }

    private Finding finding(Topology topology, Queue queue, Topic topic) {
        return Finding.of(
                        id(),
                        Severity.ERROR,
                        topology.subject(queue.name()),
                        "The FIFO queue is subscribed to the standard topic \"" + topic.name()
                                + "\": SNS subscribes FIFO queues to FIFO topics only.",
                        "Write topic(\"" + topic.name() + "\").fifo(), or leave .fifo() off the queue.",
                        queue.origin())
                .because("the topic is written at " + topic.origin());
    }
}
