package dev.tandem.element.dns;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A hostname fails over; it does not spread clients, so both regions are not active behind it. */
final class NamesServeOneRegion implements Rule {

    @Override
    public String id() {
        return "edge/names-serve-one-region";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Hostname.class)
                .filter(hostname -> topology.strategy() == Strategy.ACTIVE_ACTIVE)
                .map(hostname -> finding(topology, hostname));
    }

    private Finding finding(Topology topology, Hostname hostname) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(hostname.name()),
                "Both regions are to be active, but " + hostname.name() + " sends all clients to "
                        + topology.primary().region().id() + " while it is healthy: "
                        + hostname.target().name()
                        + " has no clients in " + topology.recovery().region().id() + ".",
                "Lead clients in with .entry(accelerator(\"edge\").to(...)), or choose warmStandby().",
                hostname.origin());
    }
}
