package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Network.Egress;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Each zone has its own NAT gateway, so that losing one zone cuts off no other. */
final class OneNatServesSeveralZones implements Rule {

    @Override
    public String id() {
        return "network/one-nat-serves-several-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites()
                .filter(site -> site.network().egress() instanceof Egress.SingleNat)
                .filter(site -> site.zones().size() > 1)
                .map(site -> finding(topology, site));
    }

    private Finding finding(Topology topology, Site site) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(site.side().word(), "network"),
                "One NAT gateway in " + site.zones().get(0).id() + " serves "
                        + site.zones().size() + " zones: losing that zone cuts every other off from the internet.",
                "Remove .singleNatGateway(...), so that each zone has its own.",
                site.network().origin());
    }
}
