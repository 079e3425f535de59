package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.DeployedFix;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A broker outlives the zone it runs in. */
final class BrokerInSeveralZones implements Rule {

    @Override
    public String id() {
        return "messaging/several-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Broker.class)
                .filter(broker -> broker.instance().deployment().single())
                .map(broker -> finding(topology, broker));
    }

    private Finding finding(Topology topology, Broker broker) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(broker.name()),
                "The broker is a single instance: losing its zone, or patching it, stops it.",
                DeployedFix.replacing("Leave out .singleInstance(...)."),
                broker.origin());
    }
}
