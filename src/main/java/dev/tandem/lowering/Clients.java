package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;

/** The security groups of what uses something, which are all it opens its port to. */
public final class Clients {

    private Clients() {}

    /** By the names of the workloads, those of a region. */
    public static Arguments of(Topology topology, RegionRole side, Dependency dependency) {
        var clients = new Arguments();
        topology.usersOf(dependency, side)
                .forEach(workload -> clients.put(
                        workload.name(), Reference.module(TerraformNames.call(workload), "security_group_id")));
        return clients;
    }
}
