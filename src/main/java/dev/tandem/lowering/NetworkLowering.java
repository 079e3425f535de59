package dev.tandem.lowering;

import dev.tandem.aws.Zone;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Network;
import dev.tandem.topology.Side;
import dev.tandem.topology.Site;
import dev.tandem.topology.Subnets;
import java.util.List;

/** A site's network becomes a VPC whose subnets a reviewer can read off the call. */
final class NetworkLowering {

    /** As long as a quarter's review looks back. */
    private static final int FLOW_LOG_DAYS = 90;

    private final Stacks stacks;
    private final Lookups lookups;

    NetworkLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
    }

    void lower(Side side) {
        var site = stacks.topology().site(side);
        var arguments = new Arguments()
                .put("name", stacks.topology().name())
                .put("cidr", site.network().cidr().toString())
                .put("zones", zones(site))
                .put("nat_gateway_zones", Value.texts(natZones(site)))
                .put("kms_key_arn", lookups.keyArn(side, new KeyChoice.OfTopology()))
                .put("flow_log_retention_days", FLOW_LOG_DAYS)
                .put("tags", Stacks.tags("network"));
        stacks.callIn(side, "network", "network", arguments);
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
