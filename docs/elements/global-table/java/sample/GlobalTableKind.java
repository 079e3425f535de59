package sample;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.Set;
import java.util.stream.Stream;

/** What Tandem has to know of global tables of DynamoDB. */
public final class GlobalTableKind
        implements ElementKind<GlobalTable>,
                Lowered<GlobalTable>,
                Granting<GlobalTable>,
                EncryptedByAws,
                Failing<GlobalTable>,
                Recovered<GlobalTable>,
                Named<GlobalTable> {

    /** Typical, and no limit: there is no agreement on it, and the metric ReplicationLatency shows what it is. */
    private static final Estimate LAG = Estimate.seconds(0, 1, EvidenceLevel.PUBLISHED);

    private static final String LAG_SOURCE = "Amazon DynamoDB developer guide, \"How DynamoDB global tables work\":"
            + " changes are replicated asynchronously, typically within a second or less";

    /** Source: DynamoDB API, CreateTable, TableName (2026). */
    private static final Naming TABLE = Naming.matching(
            "a DynamoDB table", "3 to 255 letters, digits, dots, underscores and hyphens", "[a-zA-Z0-9_.-]{3,255}");

    @Override
    public Class<GlobalTable> type() {
        return GlobalTable.class;
    }

    /** One table with a replica, in the stack that spans both regions. */
    @Override
    public void lower(GlobalTable table, Stacks stacks) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(table))
                .put("partition_key", table.partitionKey())
                .put("replica_region", stacks.topology().recovery().region().id())
                .put("kms_key_arn", Reference.module("key", "key_arn"))
                .put("replica_kms_key_arn", Reference.module("key_replica", "key_arn"))
                .put("tags", Stacks.tags(table.name()));
        stacks.callInCoupling(RegionRole.PRIMARY, TerraformNames.call(table), "dynamodb-global-table", arguments);
        stacks.moved(Stack.COUPLING, table, "");
    }

    /** Computed from names: no region asks the other. */
    @Override
    public void grant(GlobalTable table, WorkloadAccess access) {
        var stacks = access.stacks();
        var region = stacks.topology().site(access.side()).region();
        var name = stacks.names().aws(table);
        access.parameter("table", Value.text(name));
        access.argument(
                "policy_arns",
                Value.template(
                        Value.text("arn:" + region.partition() + ":iam::"),
                        new DataSources(stacks).account(access.side()),
                        Value.text(":policy/" + policy(name))));
    }

    private static String policy(String name) {
        return name + "-items";
    }

    @Override
    public Stream<AwsName> awsNames(GlobalTable table, Topology topology) {
        var name = topology.awsNames().of(table);
        return Stream.of(new AwsName(TABLE, name), new AwsName(Naming.IAM_POLICY, policy(name)));
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("dynamodb");
    }

    /** The region serves it while the service and the key are up, and goes on without a zone by itself. */
    @Override
    public void fail(GlobalTable table, RegionModel place, Model.Builder model) {
        var id = place.component(table.name());
        model.component(Component.of(id, place.keptInZones(model, id))
                .needs(place.service("dynamodb"), place.key())
                .keeps(table.name()));
        if (!place.home()) {
            model.action(new RecoveryAction(
                    "Use " + table.name() + " in " + place.id(),
                    place.other().component(table.name()),
                    id,
                    RecoveryAction.Kind.AUTO,
                    Expr.ALWAYS,
                    Estimate.seconds(0, EvidenceLevel.DOCUMENTED),
                    new Loss.Within(LAG)));
        }
    }

    @Override
    public Chapter recover(GlobalTable table, OperatorContext operator) {
        return Chapter.of(operator.impact(table, "The same table, which reads and writes as ever.")
                .losing(LAG, LAG_SOURCE));
    }
}
