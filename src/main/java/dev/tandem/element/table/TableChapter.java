package dev.tandem.element.table;

import dev.tandem.aws.Recovery;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;

/** A table whose replica is used without a step, and which catches up by itself once its region is back. */
record TableChapter(OperatorContext operator, Table table) {

    Chapter chapter() {
        if (!table.replica().present()) {
            return Chapter.of(operator.impactWithoutCopy(table, "the topology asks for no replica of it"));
        }
        var impact = operator.impact(
                table, "A replica that takes writes at any time; services of that region use it without a step.");
        return Chapter.of(operator.losing(impact, Recovery.TABLE_REPLICA_IS_USED))
                .step(returning());
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "See that " + table.name() + " is replicated to " + operator.primary() + " again",
                        "DynamoDB sends by itself what was written in " + operator.recovery() + ", and what "
                                + operator.primary()
                                + " had written last. Where both wrote one item, the last write stays.")
                .command(WaitFor.words(
                        "ACTIVE",
                        "dynamodb describe-table --region " + operator.recovery() + " --table-name "
                                + operator.name(table),
                        "Table.Replicas[?RegionName=='" + operator.primary() + "'].ReplicaStatus | [0]"))
                .orders("dynamodb")
                .check("`ReplicationLatency` of the table in " + operator.recovery() + " is back at about a second.");
    }
}
