package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.element.database.AuroraCluster;
import dev.tandem.element.database.Database;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.nodes.NodePair;
import dev.tandem.element.service.Service;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.efs.model.ReplicationOverwriteProtection;

/** What has to hold when a region has taken over in the dark, whatever the system. */
final class Drills {

    private Drills() {}

    /** Has the recovery region take over, as the runbook says, and prints what it took. */
    static void assertTakenOver(RegionOutageDrill drill) {
        var system = drill.system();
        assertThat(drill.buckets().keys(drill.recovery())).contains(system.name() + "/primary.tfstate.tflock");
        var taken = drill.takeOver();
        System.err.println("Dark drill of " + system.name() + ": requests " + taken.requests() + ", "
                + taken.duration().toSeconds() + " s.");
        assertThat(taken.requests()).doesNotContainKey(drill.primary().region());
        assertThat(taken.requests().get(drill.recovery().region())).isPositive();
        assertThat(taken.settled()).extracting(RegionOutageDrill.Settled::stack).contains("recovery");
        assertThat(taken.settled()).allSatisfy(settled -> {
            assertThat(settled.actions().values()).allMatch(action -> !action.contains("delete"));
            assertThat(settled.second().exit()).as(settled.second().output()).isZero();
        });
        assertThat(taken.after()).containsAllEntriesOf(taken.before());
        system.all(Service.class).toList().forEach(service -> assertCapacity(drill, service));
        system.all(NodePair.class).forEach(nodes -> assertRunning(drill, nodes));
        system.all(Database.class)
                .filter(database -> database.replica().present())
                .forEach(database -> assertPromoted(drill, system.name() + "-" + database.name()));
        assertWrittenIn(drill, drill.recovery());
    }

    /** The primary region serves as it did: nothing is left to change, and what bears data is written there. */
    static void assertBack(RegionOutageDrill drill) {
        assertSettled(drill);
        assertWrittenIn(drill, drill.primary());
    }

    /** Every stack is planned, and none has anything to change. */
    static void assertSettled(RegionOutageDrill drill) {
        drill.stacks().forEach(stack -> {
            var plan = drill.deployment().plan(stack, Map.of());
            assertThat(plan.exit()).as(stack + ": " + plan.output()).isZero();
        });
    }

    /** Every service has at least the instances that it needs to carry the load. */
    private static void assertCapacity(RegionOutageDrill drill, Service service) {
        assertThat(drill.recovery().autoScaling().describeAutoScalingGroups().autoScalingGroups())
                .filteredOn(group ->
                        group.autoScalingGroupName().equals(drill.system().name() + "-" + service.name()))
                .singleElement()
                .satisfies(group -> assertThat(group.instances())
                        .hasSizeGreaterThanOrEqualTo(service.capacity().enough()));
    }

    /** Every global database has its writer in a region, and no copy of a file system there is being written over. */
    private static void assertWrittenIn(RegionOutageDrill drill, Cloud region) {
        var system = drill.system();
        system.all(AuroraCluster.class)
                .filter(cluster -> cluster.replica().present())
                .forEach(cluster -> assertWriter(region, system.name() + "-" + cluster.name()));
        system.all(FileSystem.class)
                .filter(files -> files.replica().present())
                .forEach(files -> assertWritable(region, system.name() + "-" + files.name()));
    }

    private static void assertWriter(Cloud region, String name) {
        assertThat(region.rds()
                        .describeGlobalClusters(request -> request.globalClusterIdentifier(name))
                        .globalClusters())
                .flatExtracting(global -> global.globalClusterMembers())
                .filteredOn(member -> member.isWriter())
                .singleElement()
                .satisfies(member -> assertThat(member.dbClusterArn()).contains(":" + region.region() + ":"));
    }

    private static void assertWritable(Cloud region, String name) {
        assertThat(region.fileSystems().describeFileSystems().fileSystems())
                .filteredOn(files -> files.name().equals(name))
                .singleElement()
                .satisfies(files -> assertThat(files.fileSystemProtection().replicationOverwriteProtection())
                        .isNotEqualTo(ReplicationOverwriteProtection.REPLICATING));
    }

    private static void assertRunning(RegionOutageDrill drill, NodePair nodes) {
        var name = Filter.builder()
                .name("tag:Name")
                .values(drill.system().name() + "-" + nodes.name() + "-*")
                .build();
        var running =
                Filter.builder().name("instance-state-name").values("running").build();
        assertThat(drill.recovery()
                        .ec2()
                        .describeInstances(request -> request.filters(name, running))
                        .reservations())
                .flatExtracting(reservation -> reservation.instances())
                .hasSize(NodePair.SIZE);
    }

    private static void assertPromoted(RegionOutageDrill drill, String name) {
        assertThat(drill.recovery()
                        .rds()
                        .describeDBInstances(request -> request.dbInstanceIdentifier(name))
                        .dbInstances())
                .singleElement()
                .satisfies(instance -> assertThat(instance.readReplicaSourceDBInstanceIdentifier())
                        .isNull());
    }
}
