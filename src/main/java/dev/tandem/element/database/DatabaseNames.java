package dev.tandem.element.database;

import dev.tandem.aws.Naming;
import dev.tandem.rules.AwsName;
import dev.tandem.topology.Topology;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What AWS knows the parts of an RDS database by.
 *
 * @param own the name of the instance: {@code bank-ledger}
 */
record DatabaseNames(Database database, Topology topology, String own) {

    static DatabaseNames of(Database database, Topology topology) {
        return new DatabaseNames(database, topology, topology.awsNames().of(database));
    }

    Stream<AwsName> all() {
        var first = database.databaseName().stream()
                .map(name -> new AwsName(database.instance().engine().databaseNaming(), name));
        var others = Stream.of(
                new AwsName(Naming.RDS_INSTANCE, own),
                new AwsName(Naming.RDS_SUBNET_GROUP, own),
                new AwsName(Naming.SECRET, topology.awsNames().credentials(database)));
        return Stream.of(others, first, readers(), monitoring(database, topology))
                .flatMap(names -> names);
    }

    private Stream<AwsName> readers() {
        return IntStream.rangeClosed(1, database.readers())
                .mapToObj(number -> new AwsName(Naming.RDS_INSTANCE, own + "-" + number));
    }

    /** The role, in each region, that publishes operating-system metrics: {@code bank-ledger-monitoring-eu-south-1}. */
    static Stream<AwsName> monitoring(RelationalDatabase database, Topology topology) {
        return topology.sides().stream()
                .filter(database::presentIn)
                .map(side -> topology.awsNames().of(database) + "-monitoring-"
                        + topology.site(side).region().id())
                .map(role -> new AwsName(Naming.IAM_ROLE, role));
    }
}
