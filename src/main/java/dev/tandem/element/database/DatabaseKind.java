package dev.tandem.element.database;

import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.HostOutputs;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Answering;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.review.own.Reviewed;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Written;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Activated;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.runbook.Restorable;
import dev.tandem.terraform.Arguments;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Databases on RDS. */
public final class DatabaseKind
        implements ElementKind<Database>,
                KeepsData,
                Lowered<Database>,
                Granting<Database>,
                Alarmed<Database>,
                Hosting<Database>,
                Failing<Database>,
                Answering<Database>,
                Activated<Database>,
                Recovered<Database>,
                Restorable<Database>,
                Named<Database>,
                Reviewed<Database>,
                Written<Database>,
                Fixable<Database>,
                Lawful {

    @Override
    public Class<Database> type() {
        return Database.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(
                DataModule.of(
                                "rds",
                                "the database",
                                "name",
                                "engine",
                                "database_name",
                                "kms_key_arn",
                                "credentials.username")
                        .calledInEachRegion(),
                DataModule.of("rds-backups", "the copied backups", "kms_key_arn")
                        .beside()
                        .calledIn(Stack.RECOVERY, ""),
                DataModule.credentials());
    }

    @Override
    public void lower(Database database, Stacks stacks) {
        new DatabaseLowering(stacks).lower(database);
    }

    @Override
    public void grant(Database database, WorkloadAccess access) {
        if (database.presentIn(access.side())) {
            new DatabaseGrant(access).give(database);
        }
    }

    @Override
    public Stream<Alarm> alarms(Database database, RegionRole side, Stacks stacks) {
        return new DatabaseAlarms(stacks.topology(), side).of(database);
    }

    @Override
    public String hostOutput(Database database) {
        return "_address";
    }

    @Override
    public Optional<String> shownForNames(Database database) {
        return Optional.of("Host name of " + database.name() + " in this region.");
    }

    @Override
    public Optional<Arguments> sharing(Database database, DnsTarget part, HostOutputs outputs) {
        return part instanceof WeightedReaders
                ? Optional.of(new WeightedHosts(database, outputs).all())
                : Optional.empty();
    }

    @Override
    public void fail(Database database, RegionModel place, Model.Builder model) {
        new DatabasePart(database, place).addTo(model);
    }

    @Override
    public Stream<Expr> answering(Database database, DnsTarget part, RegionModel place) {
        return part instanceof WeightedReaders && place.home()
                ? Stream.of(Expr.part(ReadersPart.id(database, place)))
                : Stream.of();
    }

    @Override
    public Stream<String> promoting(Database database, OperatorContext operator) {
        return Stream.of(new DatabaseChapter(operator, database).promoting())
                .filter(command -> database.replica().present());
    }

    @Override
    public Stream<String> waiting(Database database, OperatorContext operator) {
        return Stream.of(new DatabaseChapter(operator, database).waiting())
                .filter(command -> database.replica().present());
    }

    @Override
    public Chapter recover(Database database, OperatorContext operator) {
        return new DatabaseChapter(operator, database).chapter();
    }

    @Override
    public String recoveryPoints(Database database, OperatorContext operator) {
        return "ends_with(ResourceArn, ':db:" + operator.name(database) + "')";
    }

    @Override
    public List<Intended> intended(Database database) {
        return database.replica().present()
                ? List.of(new Intended(
                        "review/replica-promoted",
                        "role",
                        "The replica is promoted, because role is \"active\": this is the failover of the database."))
                : List.of();
    }

    @Override
    public Stream<AwsName> awsNames(Database database, Topology topology) {
        return DatabaseNames.of(database, topology).all();
    }

    /** By its engine; the editions of an engine share a word. */
    @Override
    public String written(Database database, String name) {
        var vendor = database.instance().engine().id().split("-", -1)[0];
        return (vendor.equals("sqlserver") ? "sqlServer" : vendor) + "(\"" + name + "\")";
    }

    @Override
    public Stream<SuggestedFix> fixes(Database database, Topology topology) {
        return new DatabaseChanges(topology).of(database);
    }

    /** Some of them are about clusters of Aurora as well. */
    @Override
    public List<Rule> laws() {
        return List.of(
                new BackupRetentionLimit(),
                new EngineRunsOnClass(),
                new InstanceClassExists(),
                new ReplicaNeedsBackups(),
                new ReplicaNeedsEnterpriseEdition(),
                new StandbyInAnotherZone(),
                new StorageInRange(),
                new StorageRateInRange(),
                new VersionExists(),
                new WeightedReadersHaveNoHealthCheck());
    }
}
