package dev.tandem.lowering;

import dev.tandem.aws.Zone;
import dev.tandem.element.Kinds;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.JumpHost;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Network;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Site;
import dev.tandem.topology.Subnets;
import dev.tandem.topology.TrafficTarget;
import dev.tandem.topology.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A site's network becomes a VPC whose subnets a reviewer can read off the call. */
final class NetworkLowering {

    /** As long as a quarter's review looks back. */
    private static final int FLOW_LOG_DAYS = 90;

    /** What instances call while they boot and run: Session Manager, parameters, secrets, keys and logs. */
    private static final List<String> ENDPOINTS =
            List.of("ec2messages", "kms", "logs", "secretsmanager", "ssm", "ssmmessages");

    private static final int SSH = 22;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_FOR_ANSWERS = 1024;

    private final Stacks stacks;
    private final DataSources dataSources;

    NetworkLowering(Stacks stacks, DataSources dataSources) {
        this.stacks = stacks;
        this.dataSources = dataSources;
    }

    void lower(RegionRole side) {
        var site = stacks.topology().site(side);
        var existing = site.network().existing();
        if (existing.isPresent()) {
            new ExistingNetworkLowering(stacks).lower(side, existing.get(), ENDPOINTS);
            return;
        }
        var arguments = new Arguments()
                .put("name", stacks.topology().name())
                .put("cidr", site.network().cidr().toString())
                .put("zones", zones(site))
                .put("nat_gateway_zones", Value.texts(natZones(site)))
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()))
                .put("flow_log_retention_days", FLOW_LOG_DAYS)
                .put("tags", Stacks.tags("network"));
        if (site.network().has(Network.Guard.NETWORK_ACLS)) {
            arguments.put("network_acls", accessLists());
        }
        if (site.network().has(Network.Guard.INTERFACE_ENDPOINTS)) {
            arguments.put("interface_endpoints", Value.texts(ENDPOINTS));
        }
        Kinds.<Networked, String>ask(
                        stacks.topology(), Networked.class, (kind, element) -> kind.networkArguments().stream())
                .distinct()
                .forEach(argument -> arguments.put(argument, true));
        stacks.callIn(side, "network", "network", arguments);
    }

    private Arguments accessLists() {
        var lists = new Arguments().put("entrances", entrances());
        var behind = entered()
                .filter(target -> !target.isInternetFacing(stacks.topology()))
                .map(target -> target.probe().port());
        var ports = ports(behind);
        return ports.isEmpty() ? lists : lists.put("private_entrances", ports);
    }

    private Stream<TrafficTarget> entered() {
        return stacks.topology().entries().stream().flatMap(entry -> entry.leadsTo().stream());
    }

    private static Arguments ports(Stream<Integer> ports) {
        var entrances = new Arguments();
        ports.filter(port -> port < FIRST_FOR_ANSWERS)
                .distinct()
                .forEach(port -> entrances.put("port-" + port, settings(port, "0.0.0.0/0")));
        return entrances;
    }

    /** Where clients come in; the ports from 1024 up are open for answers, and the security groups decide there. */
    private Arguments entrances() {
        var topology = stacks.topology();
        var entered = entered().map(target -> target.probe().port());
        var open = topology.all(Workload.class).flatMap(Workload::publicPorts);
        var entrances = ports(Stream.of(Stream.of(HTTP, HTTPS), entered, open).flatMap(ports -> ports));
        topology.all(JumpHost.class)
                .flatMap(jumpHost -> jumpHost.sshFrom().stream())
                .distinct()
                .forEach(range -> entrances.put("ssh-" + range, settings(SSH, range.toString())));
        return entrances;
    }

    private static Arguments settings(int port, String range) {
        return new Arguments().put("port", port).put("cidr", range);
    }

    private static Arguments zones(Site site) {
        var zones = new Arguments();
        var subnets = Subnets.of(site.network().cidr());
        var number = 0;
        for (var zone : site.zones()) {
            zones.put(zone.id(), subnets(subnets, number++));
        }
        return zones;
    }

    private static Arguments subnets(Subnets subnets, int zone) {
        return new Arguments()
                .put("private", subnets.privateIn(zone).toString())
                .put("public", subnets.publicIn(zone).toString())
                .put("data", subnets.dataIn(zone).toString());
    }

    private static List<String> natZones(Site site) {
        var ids = site.zones().stream().map(Zone::id).toList();
        return site.network().egress() instanceof Network.Egress.SingleNat ? ids.subList(0, 1) : ids;
    }
}
