package dev.tandem.element.table;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A table has as many global secondary indexes as its quota allows. */
final class IndexesWithinQuota implements Rule {

    /** DynamoDB developer guide, "Quotas in Amazon DynamoDB": the default, which AWS raises when asked (2026). */
    private static final int QUOTA = 20;

    @Override
    public String id() {
        return "data/indexes-within-quota";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Table.class)
                .filter(table -> table.indexes().size() > QUOTA)
                .map(table -> finding(topology, table));
    }

    private Finding finding(Topology topology, Table table) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(table.name()),
                "The table has " + table.indexes().size() + " global secondary indexes: the default quota is " + QUOTA
                        + ".",
                "Leave indexes out, or have the quota raised in both regions and accept the finding.",
                table.origin());
    }
}
