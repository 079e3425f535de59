package dev.tandem.element.table;

import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tables of DynamoDB. */
public final class TableKind
        implements ElementKind<Table>,
                KeepsData,
                Lowered<Table>,
                Granting<Table>,
                Alarmed<Table>,
                EncryptedByAws,
                Failing<Table>,
                Recovered<Table>,
                Named<Table>,
                Fixable<Table>,
                Lawful {

    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(
                DataModule.of("table", "the items", "name", "partition_key", "sort_key")
                        .calledIn(Stack.COUPLING, ""),
                DataModule.of("table-replica", "the replica of the items", "kms_key_arn")
                        .beside()
                        .calledIn(Stack.COUPLING, TableLowering.REPLICA));
    }

    @Override
    public void lower(Table table, Stacks stacks) {
        new TableLowering(stacks).lower(table);
    }

    @Override
    public void grant(Table table, WorkloadAccess access) {
        new TableGrant(table, access).give();
    }

    @Override
    public Stream<Alarm> alarms(Table table, RegionRole side, Stacks stacks) {
        return new TableAlarms(stacks, side).of(table);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("dynamodb");
    }

    @Override
    public void fail(Table table, RegionModel place, Model.Builder model) {
        new TablePart(table, place).addTo(model);
    }

    @Override
    public Chapter recover(Table table, OperatorContext operator) {
        return new TableChapter(operator, table).chapter();
    }

    @Override
    public Stream<AwsName> awsNames(Table table, Topology topology) {
        return TableNames.of(table, topology).all();
    }

    @Override
    public Stream<SuggestedFix> fixes(Table table, Topology topology) {
        return table.replica().present()
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        table,
                        "Add .replicaInRecovery() to " + table.name(),
                        CostTier.COPY,
                        1,
                        Table::replicaInRecovery));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new NumbersAreKeys(), new IndexesWithinQuota());
    }
}
