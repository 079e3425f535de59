package dev.tandem.element.messaging;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What a proof cannot see of a topic that exists already is said. */
final class ExistingTopicIsNotSeen implements Rule {

    @Override
    public String id() {
        return "messaging/existing-is-not-seen";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Topic.class)
                .flatMap(topic -> topic.existingName().stream().map(name -> finding(topology, topic, name)));
    }

    private Finding finding(Topology topology, Topic topic, String name) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(topic.name()),
                "The topic exists already, and the proof does not see its policy, key and other subscriptions: it assumes that"
                        + " both regions have a topic " + name
                        + " that takes what this topology publishes and delivers it to the queues that subscribe here.",
                "Ask the owner of the topic, and name the key that encrypts it by"
                        + " .encryptedWith(key(...).existing(...)) if it has one.",
                topic.origin());
    }
}
