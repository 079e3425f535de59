package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Site;
import dev.tandem.topology.Subnets;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A network has room for the subnets of all its zones, and is not larger than a VPC may be. */
final class RoomForZones implements Rule {

    /** The shortest prefix of a VPC (VPC User Guide, "VPC CIDR blocks"). */
    private static final int LARGEST = 16;

    @Override
    public String id() {
        return "network/room-for-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites()
                .filter(site -> site.network().existing().isEmpty())
                .flatMap(site -> check(topology, site));
    }

    private Stream<Finding> check(Topology topology, Site site) {
        var cidr = site.network().cidr();
        if (cidr.prefix() < LARGEST) {
            return Stream.of(finding(
                    topology,
                    site,
                    "The network " + cidr + " is larger than a VPC may be: AWS allows a prefix from /16 to /28.",
                    "Give it a prefix from /16 to /24, as in network(\"10.10.0.0/16\")."));
        }
        if (!Subnets.of(cidr).roomy()) {
            return Stream.of(finding(
                    topology,
                    site,
                    "The network " + cidr + " is too small: a sixteenth of it would be a subnet of fewer than the 16"
                            + " addresses that AWS demands.",
                    "Give it a prefix from /16 to /24, as in network(\"10.10.0.0/16\")."));
        }
        if (site.zones().size() > Subnets.MOST_ZONES) {
            return Stream.of(finding(
                    topology,
                    site,
                    "The network spans " + site.zones().size() + " zones: its addresses are divided for at most "
                            + Subnets.MOST_ZONES + ".",
                    "Ask for at most " + Subnets.MOST_ZONES + " zones, as in .zones(3)."));
        }
        return Stream.of();
    }

    private Finding finding(Topology topology, Site site, String summary, String fix) {
        var subject = topology.subject(site.side().word(), "network");
        return Finding.of(
                id(), Severity.ERROR, subject, summary, fix, site.network().origin());
    }
}
