package dev.tandem.element.cache;

import dev.tandem.aws.Zone;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.RegionRole;

/**
 * A cache becomes a replication group in each region. The secondary of a global datastore finds its id in the copy of the
 * primary stack's state, since AWS makes it up.
 */
final class CacheLowering {

    static final String GLOBAL_ID = "global_datastore_id";

    /** Another day than the module's own, which the primary region has, so that AWS replaces nodes of one region at a time. */
    private static final String RECOVERY_WINDOW = "wed:03:00-wed:04:00";

    private final Stacks stacks;

    CacheLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Cache cache) {
        for (var side : stacks.topology().sides()) {
            lowerIn(side, cache);
        }
    }

    private void lowerIn(RegionRole side, Cache cache) {
        var call = TerraformNames.call(cache);
        var module = stacks.callIn(side, call, "cache", arguments(side, cache));
        stacks.moved(Stack.of(side), cache, "");
        var builder = stacks.builderOf(side);
        builder.output(call + "_host", "Where " + cache.name() + " answers in this region.", module.get("host"));
        if (cache.global()) {
            builder.output(
                    call + "_" + GLOBAL_ID,
                    "Id of the global datastore of " + cache.name() + ".",
                    module.get(GLOBAL_ID));
        }
    }

    private Arguments arguments(RegionRole side, Cache cache) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(cache))
                .put("nodes", cache.nodes().number())
                .put("engine", cache.engine().id())
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", subnets(side, cache))
                .put("kms_key_arn", new DataSources(stacks).keyArn(side, cache.key()))
                .put("clients", clients(cache))
                .put("snapshot_retention_days", cache.snapshots().days())
                .put("users", cache.users().signIn())
                .put("tags", Stacks.tags(cache.name()));
        if (side == RegionRole.RECOVERY) {
            arguments.put("maintenance_window", RECOVERY_WINDOW);
        }
        if (side == RegionRole.RECOVERY && cache.global()) {
            var primary = stacks.state(Stack.RECOVERY, RegionRole.PRIMARY);
            var id = primary.get("outputs." + TerraformNames.call(cache) + "_" + GLOBAL_ID);
            return arguments.put("global_datastore", new Arguments().put("follows", id));
        }
        if (cache.global()) {
            arguments.put("global_datastore", new Arguments());
        }
        return arguments.put("engine_version", cache.version()).put("node_type", cache.nodeType());
    }

    /** One for each node, while there are zones: ElastiCache spreads the nodes over the subnets it is given. */
    private Arguments subnets(RegionRole side, Cache cache) {
        var subnets = new Arguments();
        stacks.topology().site(side).zones().stream()
                .limit(cache.nodes().number())
                .map(Zone::id)
                .forEach(zone -> subnets.put(
                        zone, Reference.module("network", "data_subnet_ids").at(zone)));
        return subnets;
    }

    private Arguments clients(Cache cache) {
        var clients = new Arguments();
        stacks.topology()
                .usersOf(cache)
                .forEach(workload -> clients.put(
                        workload.deployedName(), Reference.module(TerraformNames.call(workload), "security_group_id")));
        return clients;
    }
}
