package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A broker of several instances has zones to be in. */
final class BrokerHasZones implements Rule {

    private static final int LEAST = 2;

    @Override
    public String id() {
        return "messaging/zones-to-be-in";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Broker.class)
                .filter(broker -> !broker.instance().deployment().single())
                .flatMap(broker -> topology.sites()
                        .filter(site -> site.zones().size() < LEAST)
                        .map(site -> finding(topology, broker, site)));
    }

    private Finding finding(Topology topology, Broker broker, Site site) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(site.side().word(), broker.name()),
                "The broker has instances in several zones, and the network in "
                        + site.region().id() + " has one: Amazon MQ takes a subnet in each of two zones at least.",
                "Give the network two zones or more, or use .singleInstance(\"...\") with a reason.",
                broker.origin());
    }
}
