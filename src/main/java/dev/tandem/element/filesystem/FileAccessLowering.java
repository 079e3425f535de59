package dev.tandem.element.filesystem;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;

/** The way to a file system in a region: mount targets, access points and rights, around an id that is looked up there. */
final class FileAccessLowering {

    private static final Reference SUBNETS = Reference.module("network", "data_subnet_ids");

    private final Stacks stacks;

    FileAccessLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(RegionRole side, FileSystem fileSystem) {
        var call = TerraformNames.call(fileSystem);
        var name = stacks.names().aws(fileSystem);
        var arguments = new Arguments()
                .put("name", name)
                .put("file_system_id", fileSystemId(side, call, name))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", subnets(side, fileSystem))
                .put("access_points", accessPoints(fileSystem))
                .put("clients", clients(side, fileSystem))
                .put("tags", Stacks.tags(fileSystem.name()));
        var module = stacks.callIn(side, call, "efs-access", arguments);
        stacks.moved(Stack.of(side), fileSystem, "");
        stacks.builderOf(side)
                .output(
                        call + "_dns_name",
                        "Where " + fileSystem.name() + " is mounted from in this region.",
                        module.get("dns_name"));
    }

    /** The id, in a region, of a file system by its name, which unlike its creation token it can change. */
    private Reference fileSystemId(RegionRole side, String call, String name) {
        var tags = new Arguments()
                .put("Name", name)
                .put("tandem:topology", stacks.topology().name());
        var arguments = new Arguments().put("tags", tags);
        return stacks.builderOf(side)
                .data(new DataSource("aws_efs_file_system", call, "aws", arguments.tree()))
                .get("file_system_id");
    }

    /** The zone of a One Zone file system: the first that the network of its region spans. */
    static String zone(Stacks stacks, RegionRole side) {
        return stacks.topology().site(side).zones().get(0).id();
    }

    private Value subnets(RegionRole side, FileSystem fileSystem) {
        if (!fileSystem.storage().type().oneZone()) {
            return SUBNETS;
        }
        var zone = zone(stacks, side);
        return new Arguments().put(zone, SUBNETS.at(zone)).tree();
    }

    private static Arguments accessPoints(FileSystem fileSystem) {
        var points = new Arguments();
        fileSystem.accessPoints().forEach((name, point) -> points.put(name, accessPoint(point)));
        return points;
    }

    private static Arguments accessPoint(AccessPoint point) {
        return new Arguments()
                .put("path", point.rootDirectory())
                .put("uid", point.uid())
                .put("gid", point.gid());
    }

    private Arguments clients(RegionRole side, FileSystem fileSystem) {
        var clients = new Arguments();
        stacks.topology()
                .usersOf(fileSystem, side)
                .forEach(workload -> clients.put(
                        workload.name(),
                        new Arguments()
                                .put(
                                        "security_group_id",
                                        Reference.module(TerraformNames.call(workload), "security_group_id"))
                                .put("role_name", Reference.module(TerraformNames.call(workload), "role_name"))));
        return clients;
    }
}
