package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The networks of the two regions share no address, so that they can be joined one day. */
final class NetworksOverlap implements Rule {

    @Override
    public String id() {
        return "network/networks-overlap";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var primary = topology.primary().network().cidr();
        var recovery = topology.recovery().network().cidr();
        if (!primary.overlaps(recovery)) {
            return Stream.of();
        }
        return Stream.of(Finding.of(
                id(),
                Severity.ERROR,
                topology.subject("recovery", "network"),
                "The recovery network " + recovery + " overlaps the primary network " + primary
                        + ": the two must not share an address.",
                "Give the recovery network other addresses, as in network(\"10.20.0.0/16\").",
                topology.recovery().network().origin()));
    }
}
