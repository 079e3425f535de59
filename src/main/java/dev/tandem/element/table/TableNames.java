package dev.tandem.element.table;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.rules.AwsName;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * What AWS knows the parts of a table by.
 *
 * @param own the name of the table in each region: {@code shop-orders}
 */
record TableNames(Table table, Topology topology, String own) {

    /** Source: DynamoDB API, CreateTable, TableName (2026). */
    private static final Naming TABLE = Naming.matching(
            "a DynamoDB table", "3 to 255 letters, digits, dots, underscores and hyphens", "[a-zA-Z0-9_.-]{3,255}");

    static TableNames of(Table table, Topology topology) {
        return new TableNames(table, topology, topology.awsNames().of(table));
    }

    /** The policy that lets a role read and write the items in a region; policies are shared by all regions. */
    String itemsPolicy(Region region) {
        return own + "-items-" + region.id();
    }

    Stream<AwsName> all() {
        return Stream.concat(
                Stream.of(new AwsName(TABLE, own)),
                topology.sides().stream()
                        .filter(table::presentIn)
                        .map(side -> topology.site(side).region())
                        .map(region -> new AwsName(Naming.IAM_POLICY, itemsPolicy(region))));
    }
}
