package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.ExistingNetwork;
import dev.tandem.topology.JumpHost;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.stream.Stream;

/** A network that exists already has public subnets if the internet is to reach anything in it. */
final class ExistingNetworkHasPublicSubnets implements Rule {

    @Override
    public String id() {
        return "network/existing-has-public-subnets";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites()
                .filter(site -> site.network()
                        .existing()
                        .flatMap(ExistingNetwork::publicSubnets)
                        .isEmpty())
                .filter(site -> site.network().existing().isPresent())
                .flatMap(site -> inPublic(topology).map(what -> finding(topology, site, what)));
    }

    private static Stream<String> inPublic(Topology topology) {
        var entered = topology.all(TrafficTarget.class)
                .filter(target -> target.isInternetFacing(topology))
                .map(target -> target.kind() + " \"" + target.name() + "\"");
        var jumped = topology.all(JumpHost.class)
                .filter(host -> !host.sshFrom().isEmpty())
                .map(host -> host.kind() + " \"" + host.name() + "\"");
        return Stream.concat(entered, jumped);
    }

    private Finding finding(Topology topology, Site site, String what) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(site.side().word(), "network"),
                "The internet reaches the " + what + ", and the existing network has no public subnets to put it in.",
                "Name them, as in .publicSubnets(byTag(\"Tier\", \"public\")), or take the entry away.",
                site.network().origin());
    }
}
