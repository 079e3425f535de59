package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Broker;
import dev.tandem.topology.RabbitMq;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Whoever uses a broker knows that its messages stay behind in the region that is lost. */
final class EmptyInRecovery implements Rule {

    @Override
    public String id() {
        return "messaging/empty-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.brokers().stream()
                .filter(broker -> !broker.replicated())
                .filter(broker -> !topology.usersOf(broker).isEmpty())
                .map(broker -> finding(topology, broker));
    }

    private Finding finding(Topology topology, Broker broker) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(broker.name()),
                "The broker in " + topology.recovery().region().id()
                        + " is one of its own, and empty: messages that are waiting when the primary region is lost"
                        + " stay there.",
                fix(broker),
                broker.origin());
    }

    private static String fix(Broker broker) {
        return broker instanceof RabbitMq
                ? "Let producers send again what was not confirmed by its consumer; RabbitMQ has no cross-region"
                        + " replication on Amazon MQ."
                : "Add .replicatedToRecovery() where AWS offers it.";
    }
}
