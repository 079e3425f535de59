package dev.tandem.element.database;

import dev.tandem.lowering.Clients;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Role;
import dev.tandem.lowering.SecretLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;

/**
 * An Aurora cluster becomes a cluster in the primary region; a global database is made beforehand, in the stack that
 * spans both regions, and has a secondary cluster in the other region.
 */
final class AuroraLowering {

    static final String GLOBAL = "_global";

    private final Stacks stacks;
    private final DataSources dataSources;

    AuroraLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(AuroraCluster cluster) {
        new SecretLowering(stacks).lowerCredentials(cluster, cluster.key(), "Master credentials of ");
        lowerIn(RegionRole.PRIMARY, cluster, primary(cluster));
        if (cluster.replica().present()) {
            lowerGlobal(cluster);
            lowerIn(RegionRole.RECOVERY, cluster, secondary(cluster));
        }
    }

    private void lowerGlobal(AuroraCluster cluster) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(cluster))
                .put("engine", cluster.engine().id())
                .put("engine_version", cluster.version())
                .put("tags", Stacks.tags(cluster.name()));
        var call = TerraformNames.call(cluster) + GLOBAL;
        var module = stacks.callInCoupling(RegionRole.PRIMARY, call, "aurora-global", arguments);
        stacks.moved(Stack.COUPLING, cluster, GLOBAL);
        stacks.builderOf(Stack.COUPLING)
                .output(
                        TerraformNames.call(cluster) + "_global_endpoint",
                        "Where the writer of " + cluster.name() + " answers, in either region.",
                        module.get("endpoint"));
    }

    private void lowerIn(RegionRole side, AuroraCluster cluster, Arguments own) {
        var call = TerraformNames.call(cluster);
        var name = cluster.name();
        var module = stacks.callIn(side, call, "aurora", common(side, cluster, own));
        stacks.moved(Stack.of(side), cluster, "");
        var builder = stacks.builderOf(side);
        builder.output(
                call + "_endpoint", "Where the writer of " + name + " answers in this region.", module.get("endpoint"));
        builder.output(
                call + "_reader_endpoint",
                "Where the readers of " + name + " answer in this region.",
                module.get("reader_endpoint"));
        builder.output(
                call + "_arn",
                "What a failover of " + name + " to this region names as its target.",
                module.get("arn"));
    }

    private Arguments common(RegionRole side, AuroraCluster cluster, Arguments own) {
        sizes(own, cluster.sizeIn(side));
        new SettingsLowering(cluster.settings()).into(own, side, "cluster_parameters");
        return own.put("name", nameIn(side, cluster))
                .put("engine", cluster.engine().id())
                .put("engine_version", cluster.version())
                .put("instances", instances(side, cluster))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", "data_subnet_ids"))
                .put("kms_key_arn", dataSources.keyArn(side, cluster.key()))
                .put("clients", Clients.of(stacks.topology(), side, cluster))
                .put(
                        "backup",
                        new Arguments().put("retention_days", cluster.backups().days()))
                .put("tags", Stacks.tags(cluster.name()));
    }

    private static void sizes(Arguments arguments, AuroraSize size) {
        arguments.put("instance_class", size.instanceClass());
        if (size instanceof AuroraSize.Serverless serverless) {
            arguments.put(
                    "serverless",
                    new Arguments().put("min_capacity", serverless.least()).put("max_capacity", serverless.most()));
        }
    }

    private Arguments primary(AuroraCluster cluster) {
        var own = new Arguments().put("credentials", dataSources.credentials(cluster));
        cluster.databaseName().ifPresent(name -> own.put("database_name", name));
        return cluster.replica().present() ? own.put("global_database", global(cluster)) : own;
    }

    private Arguments secondary(AuroraCluster cluster) {
        var primary = new Arguments().put("cluster_arn", primaryArn(cluster));
        var own = new Arguments().put("global_database", global(cluster).put("primary", primary));
        return cluster.forwardsWrites() ? own.put("write_forwarding", true) : own;
    }

    private Arguments global(AuroraCluster cluster) {
        return new Arguments().put("identifier", stacks.names().aws(cluster));
    }

    /** Computed from names, so that the recovery region never asks the primary one. */
    private Value primaryArn(AuroraCluster cluster) {
        var primary = stacks.topology().primary().region();
        return Value.template(
                Value.text("arn:" + primary.partition() + ":rds:" + primary.id() + ":"),
                dataSources.account(RegionRole.RECOVERY),
                Value.text(":cluster:" + nameIn(RegionRole.PRIMARY, cluster)));
    }

    /** As many as the primary region has once the recovery region is active, so that it carries the same load. */
    private Value instances(RegionRole side, AuroraCluster cluster) {
        var usual = cluster.instancesIn(side, stacks.topology().strategy());
        if (side == RegionRole.PRIMARY) {
            return spread(side, usual);
        }
        return Role.choose(spread(side, Math.max(usual, cluster.instances())), spread(side, usual));
    }

    /** Instances in one zone after the other; those that come first take over first. */
    private Value spread(RegionRole side, int count) {
        var zones = stacks.topology().site(side).zones();
        var instances = new Arguments();
        for (var number = 0; number < count; number++) {
            var zone = zones.get(number % zones.size()).id();
            instances.put(
                    Integer.toString(number + 1),
                    new Arguments().put("zone", zone).put("promotion_tier", number));
        }
        return instances.tree();
    }

    private String nameIn(RegionRole side, AuroraCluster cluster) {
        return ClusterNames.in(
                stacks.topology().site(side).region(),
                cluster,
                stacks.topology().awsNames());
    }
}
