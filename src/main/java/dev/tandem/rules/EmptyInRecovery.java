package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Element;
import dev.tandem.topology.RabbitMq;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Whoever uses a broker or a queue knows that its messages stay behind in the region that is lost. */
final class EmptyInRecovery implements Rule {

    @Override
    public String id() {
        return "messaging/empty-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var brokers = topology.brokers().stream()
                .filter(broker -> !broker.replicated())
                .filter(broker -> !topology.usersOf(broker).isEmpty())
                .map(broker -> finding(topology, broker, fix(broker)));
        var others = Kinds.<StartsEmpty<Element>, Finding>ask(
                topology.elements(), StartsEmpty.class, (kind, element) -> Stream.of(
                                finding(topology, element, kind.fix()))
                        .filter(finding -> kind.consumed(element, topology)));
        return Stream.concat(brokers, others);
    }

    private Finding finding(Topology topology, Element element, String fix) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(element.name()),
                "The " + element.kind() + " in " + topology.recovery().region().id()
                        + " is one of its own, and empty: messages that are waiting when the primary region is lost"
                        + " stay there.",
                fix,
                element.origin());
    }

    private static String fix(Broker broker) {
        return broker instanceof RabbitMq
                ? "Let producers send again what was not confirmed by its consumer; RabbitMQ has no cross-region"
                        + " replication on Amazon MQ."
                : "Add .replicatedToRecovery() where AWS offers it.";
    }
}
