package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Amazon MQ has the instance type of a broker, for its engine. */
final class BrokerTypeExists implements Rule {

    @Override
    public String id() {
        return "messaging/broker-type-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Broker.class).flatMap(broker -> topology.sides().stream()
                .map(side -> broker.instance().typeIn(side))
                .distinct()
                .flatMap(type -> broker.instance().engine().instanceTypeRefusal(type).stream())
                .map(refusal -> finding(topology, broker, refusal)));
    }

    private Finding finding(Topology topology, Broker broker, String refusal) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(broker.name()),
                refusal,
                "Choose one of these, as in .instanceType(\"mq.m5.large\").",
                broker.origin());
    }
}
