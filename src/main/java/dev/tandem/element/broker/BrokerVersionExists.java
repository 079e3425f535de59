package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Amazon MQ creates brokers of that version, and on those instances. */
final class BrokerVersionExists implements Rule {

    @Override
    public String id() {
        return "messaging/broker-version-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Broker.class)
                .flatMap(broker -> refusals(broker).map(refusal -> finding(topology, broker, refusal)));
    }

    private static Stream<String> refusals(Broker broker) {
        var instance = broker.instance();
        var engine = instance.engine();
        var unknown = engine.versionRefusal(instance.version());
        if (unknown.isPresent()) {
            return unknown.stream();
        }
        return Stream.of(RegionRole.values())
                .map(instance::typeIn)
                .filter(type -> engine.instanceTypeRefusal(type).isEmpty())
                .distinct()
                .flatMap(type -> engine.togetherRefusal(instance.version(), type).stream());
    }

    private Finding finding(Topology topology, Broker broker, String refusal) {
        var usual = broker.instance().engine().usualVersion();
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(broker.name()),
                refusal,
                "Choose another version, as in .version(\"" + usual + "\"), which runs on every instance type.",
                broker.origin());
    }
}
