package dev.tandem.element.messaging;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * A topic has at least one subscriber: SNS stores no messages, so what is published to a topic without a queue is lost.
 */
final class TopicIsHeard implements Rule {

    @Override
    public String id() {
        return "messaging/topic-is-heard";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Topic.class)
                .filter(topic -> topic.existingName().isEmpty())
                .filter(topic -> topology.all(Queue.class)
                        .noneMatch(queue -> queue.topics().contains(topic)))
                .map(topic -> finding(topology, topic));
    }

    private Finding finding(Topology topology, Topic topic) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(topic.name()),
                "No queue of the system is subscribed to the topic: SNS keeps nothing, so what is published to it is gone.",
                "Add a queue, as in .with(queue(\"" + topic.name()
                        + "-archive\").subscribedTo(...)), or leave the topic" + " out.",
                topic.origin());
    }
}
