package dev.tandem.element.database;

import dev.tandem.aws.AuroraEngine;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.Opening;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
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
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clusters of Aurora. */
public final class AuroraKind
        implements ElementKind<AuroraCluster>,
                Lowered<AuroraCluster>,
                Granting<AuroraCluster>,
                Alarmed<AuroraCluster>,
                Hosting<AuroraCluster>,
                Failing<AuroraCluster>,
                Opening<AuroraCluster>,
                Activated<AuroraCluster>,
                Recovered<AuroraCluster>,
                Restorable<AuroraCluster>,
                Named<AuroraCluster>,
                Written<AuroraCluster>,
                Fixable<AuroraCluster>,
                Lawful {

    @Override
    public Class<AuroraCluster> type() {
        return AuroraCluster.class;
    }

    @Override
    public void lower(AuroraCluster cluster, Stacks stacks) {
        new AuroraLowering(stacks).lower(cluster);
    }

    @Override
    public void grant(AuroraCluster cluster, WorkloadAccess access) {
        if (cluster.presentIn(access.side())) {
            new DatabaseGrant(access).give(cluster);
        }
    }

    @Override
    public Stream<Alarm> alarms(AuroraCluster cluster, RegionRole side, Stacks stacks) {
        return new AuroraAlarms(stacks.topology(), side).of(cluster);
    }

    @Override
    public String hostOutput(AuroraCluster cluster) {
        return "_endpoint";
    }

    @Override
    public String hostOutput(AuroraCluster cluster, DnsTarget part) {
        return part instanceof ReaderEndpoint ? "_reader_endpoint" : hostOutput(cluster);
    }

    @Override
    public void fail(AuroraCluster cluster, RegionModel place, Model.Builder model) {
        new AuroraPart(cluster, place).addTo(model);
    }

    @Override
    public Optional<RecoveryStep> opening(AuroraCluster cluster, RecoverySteps steps) {
        return cluster.presentIn(RegionRole.RECOVERY)
                ? Optional.of(AuroraPart.failedOver(cluster, steps))
                : Optional.empty();
    }

    @Override
    public Optional<String> host(AuroraCluster cluster, OperatorContext operator) {
        return Optional.of(new AuroraChapter(operator, cluster).writer());
    }

    @Override
    public Chapter recover(AuroraCluster cluster, OperatorContext operator) {
        return new AuroraChapter(operator, cluster).chapter();
    }

    @Override
    public String recoveryPoints(AuroraCluster cluster, OperatorContext operator) {
        return new AuroraChapter(operator, cluster).recoveryPoints();
    }

    @Override
    public Stream<AwsName> awsNames(AuroraCluster cluster, Topology topology) {
        return new ClusterNames(cluster, topology).all();
    }

    @Override
    public String written(AuroraCluster cluster, String name) {
        var word = cluster.engine().equals(AuroraEngine.MYSQL) ? "auroraMysql" : "auroraPostgres";
        return word + "(\"" + name + "\")";
    }

    @Override
    public Stream<SuggestedFix> fixes(AuroraCluster cluster, Topology topology) {
        return new AuroraChanges(cluster, topology.strategy()).all();
    }

    @Override
    public List<Rule> laws() {
        return List.of(new GlobalDatabaseClass(), new GlobalDatabaseVersion(), new WriteForwardingIsPossible());
    }
}
