package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Network.Egress;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What a proof cannot see of a network that exists already is said. */
final class ExistingNetworkIsNotSeen implements Rule {

    @Override
    public String id() {
        return "network/existing-is-not-seen";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites()
                .filter(site -> site.network().existing().isPresent())
                .map(site -> finding(topology, site));
    }

    private Finding finding(Topology topology, Site site) {
        var assumed = site.network().egress() instanceof Egress.DeclaredPerZone declared
                ? "each zone has a way out to the internet, as declared (" + declared.source() + ")"
                : "its way out to the internet fails with any of its zones";
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(site.side().word(), "network"),
                "The network exists already, and the proof does not see its NAT gateways, routes, access lists, peering and"
                        + " flow logs: it assumes that " + assumed + ".",
                "Ask the owner of the network, and say .wayOutInEachZone(\"source\") if each zone has its own way out.",
                site.network().origin());
    }
}
