package dev.tandem.element.database;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.rules.AwsName;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What AWS knows the parts of an Aurora cluster by. */
record ClusterNames(AuroraCluster cluster, Topology topology) {

    /** The cluster of a region, as one global database cannot have two of one name: {@code bank-ledger-eu-south-1}. */
    static String in(Region region, AuroraCluster cluster, AwsNames names) {
        return names.of(cluster) + "-" + region.id();
    }

    Stream<AwsName> all() {
        var names = topology.awsNames();
        var global = Stream.of(
                new AwsName(Naming.AURORA_GLOBAL, names.of(cluster)),
                new AwsName(Naming.SECRET, names.credentials(cluster)));
        var first = cluster.databaseName().stream()
                .map(name -> new AwsName(cluster.engine().databaseNaming(), name));
        var regional = topology.sides().stream().filter(cluster::presentIn).flatMap(this::regional);
        var roles = DatabaseNames.monitoring(cluster, topology);
        return Stream.of(global, first, regional, roles).flatMap(all -> all);
    }

    private Stream<AwsName> regional(RegionRole side) {
        var name = in(topology.site(side).region(), cluster, topology.awsNames());
        var most = Math.max(cluster.instancesIn(side, topology.strategy()), cluster.instances());
        var instances = IntStream.rangeClosed(1, most)
                .mapToObj(number -> new AwsName(Naming.RDS_INSTANCE, name + "-" + number));
        var others = Stream.of(new AwsName(Naming.AURORA_CLUSTER, name), new AwsName(Naming.RDS_SUBNET_GROUP, name));
        return Stream.concat(others, instances);
    }
}
