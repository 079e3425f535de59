package dev.tandem.element.filesystem;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.RegionRole;
import java.time.Duration;

/**
 * A file system and its copy become two file systems in the stack that spans both regions, since EFS replicates only
 * into one that is there already; access to each is defined in its region's stack.
 */
final class FileSystemLowering {

    static final String REPLICA = "_replica";

    private final Stacks stacks;
    private final FileAccessLowering access;

    FileSystemLowering(Stacks stacks) {
        this.stacks = stacks;
        this.access = new FileAccessLowering(stacks);
    }

    void lower(FileSystem fileSystem) {
        var source = arguments(RegionRole.PRIMARY, fileSystem).put("role", "source");
        if (fileSystem.replica().present()) {
            source.put("replicate_to", destination(replica(fileSystem)));
            stacks.moved(Stack.COUPLING, fileSystem, REPLICA);
        }
        var module = stacks.callInCoupling(RegionRole.PRIMARY, TerraformNames.call(fileSystem), "efs", source);
        stacks.moved(Stack.COUPLING, fileSystem, "");
        outputs(fileSystem, module);
        access.lower(RegionRole.PRIMARY, fileSystem);
        if (fileSystem.replica().present()) {
            access.lower(RegionRole.RECOVERY, fileSystem);
        }
    }

    private ModuleCall replica(FileSystem fileSystem) {
        var arguments = arguments(RegionRole.RECOVERY, fileSystem).put("role", "replica");
        return stacks.callInCoupling(RegionRole.RECOVERY, TerraformNames.call(fileSystem) + REPLICA, "efs", arguments);
    }

    private Arguments destination(ModuleCall replica) {
        return new Arguments()
                .put("region", stacks.topology().recovery().region().id())
                .put("file_system_id", replica.get("id"));
    }

    /** What the operator who breaks the replication needs, from a state that the recovery region keeps. */
    private void outputs(FileSystem fileSystem, ModuleCall source) {
        if (!fileSystem.replica().present()) {
            return;
        }
        var coupling = stacks.builderOf(Stack.COUPLING);
        var call = TerraformNames.call(fileSystem);
        coupling.output(
                call + "_source_id",
                "The source whose replication is deleted to make the copy of " + fileSystem.name() + " take writes.",
                source.get("id"));
        coupling.output(
                call + "_replication_status",
                "Whether " + fileSystem.name() + " is being copied, as of the last apply.",
                source.get("replication_status"));
    }

    private Arguments arguments(RegionRole side, FileSystem fileSystem) {
        var storage = fileSystem.storage();
        var arguments = new Arguments()
                .put("name", stacks.names().aws(fileSystem))
                .put("kms_key_arn", new DataSources(stacks).keyArnInCoupling(side, fileSystem.key()))
                .put("performance_mode", storage.performanceMode().id())
                .put("throughput", throughput(storage.throughput()))
                .put("lifecycle_policy", lifecycle(fileSystem))
                .put("backup", fileSystem.backups().days() > 0)
                .put("tags", Stacks.tags(fileSystem.name()));
        if (storage.type().oneZone()) {
            arguments.put("availability_zone_id", FileAccessLowering.zone(stacks, side));
        }
        return arguments;
    }

    private static Arguments throughput(Throughput throughput) {
        var arguments = new Arguments().put("mode", throughput.id());
        if (throughput instanceof Throughput.Provisioned provisioned) {
            arguments.put("provisioned_mibps", provisioned.mebibytesPerSecond());
        }
        return arguments;
    }

    private static Arguments lifecycle(FileSystem fileSystem) {
        var lifecycle = fileSystem.storage().lifecycle();
        var arguments = new Arguments().put("back_on_access", lifecycle.backOnAccess());
        lifecycle.infrequentAccessAfter().map(Duration::toDays).ifPresent(days -> arguments.put("ia_after_days", days));
        lifecycle.archiveAfter().map(Duration::toDays).ifPresent(days -> arguments.put("archive_after_days", days));
        return arguments;
    }
}
