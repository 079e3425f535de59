package dev.tandem.element.table;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.Stacks;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the operator of a table is woken for.
 *
 * <p>Source: DynamoDB developer guide, "DynamoDB metrics and dimensions" (read 2026): ReplicationLatency is published in
 * milliseconds in the region of the write, with the receiving region as a dimension, which is not named here.
 */
final class TableAlarms {

    private static final String DYNAMODB = "AWS/DynamoDB";

    private final Stacks stacks;
    private final RegionRole side;

    TableAlarms(Stacks stacks, RegionRole side) {
        this.stacks = stacks;
        this.side = side;
    }

    Stream<Alarm> of(Table table) {
        if (!table.presentIn(side)) {
            return Stream.of();
        }
        return table.replica().present() ? Stream.of(throttled(table), copyIsLate(table)) : Stream.of(throttled(table));
    }

    private Alarm throttled(Table table) {
        return Alarm.on(
                        table,
                        "writes-throttled",
                        "DynamoDB refuses writes to " + table.name()
                                + ": look for one key that gets most of them, and at" + " the table's quota.")
                .metric(Metric.sum(DYNAMODB, "WriteThrottleEvents", Map.of("TableName", name(table))))
                .above(0)
                .quietWhenMissing();
    }

    private Alarm copyIsLate(Table table) {
        var query = Value.template(
                Value.text("SELECT MAX(ReplicationLatency) FROM \"AWS/DynamoDB\" WHERE TableName = '"),
                name(table),
                Value.text("'"));
        return Alarm.on(
                        table,
                        "copy-late",
                        "What is written to " + table.name()
                                + " here is in the other region after more than a minute: look at the key and the replica"
                                + " there.")
                .query(query)
                .above(Duration.ofMinutes(1).toMillis())
                .every(Duration.ofMinutes(5), 3)
                .quietWhenMissing();
    }

    private Value name(Table table) {
        return Value.text(stacks.names().aws(table));
    }
}
