package dev.tandem.element.module;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** A shop that keeps its sessions in Valkey, which Tandem has no word for. */
public final class SessionShop implements TopologyDefinition {

    @Override
    public Topology define() {
        var sessions = module("sessions", folder("docs/modules/valkey"))
                .takes("name", nameInAws())
                .takes("vpc_id", network().id())
                .takes("subnet_ids", network().dataSubnets())
                .takes("client_security_group_ids", clients())
                .takes("kms_key_arn", key())
                .gives("address")
                .asEndpoint(6379)
                .grants("elasticache:Connect", output("arn"))
                .survivesAZone(
                        seconds(10), seconds(60), "ElastiCache user guide, \"Minimizing downtime with Multi-AZ\"");
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .strategy(warmStandby())
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(2).uses(sessions)))
                .build();
    }
}
