package dev.tandem.element.backup;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Backup plans on AWS Backup. */
public final class BackupPlanKind
        implements ElementKind<BackupPlan>,
                Lowered<BackupPlan>,
                Alarmed<BackupPlan>,
                EncryptedByAws,
                Recovered<BackupPlan>,
                Named<BackupPlan>,
                Lawful {

    @Override
    public Class<BackupPlan> type() {
        return BackupPlan.class;
    }

    @Override
    public void lower(BackupPlan plan, Stacks stacks) {
        var lowering = new BackupLowering(stacks);
        lowering.lowerVaults(plan);
        lowering.lower(plan);
    }

    @Override
    public Stream<Alarm> alarms(BackupPlan plan, RegionRole side, Stacks stacks) {
        return new BackupAlarms(stacks.names(), side).of(plan);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("backup");
    }

    @Override
    public Chapter recover(BackupPlan plan, OperatorContext operator) {
        return new BackupPlanChapter(operator, plan).chapter();
    }

    @Override
    public Stream<AwsName> awsNames(BackupPlan plan, Topology topology) {
        var names = topology.awsNames();
        return Stream.of(
                new AwsName(Naming.BACKUP_VAULT, names.of(plan)), new AwsName(Naming.IAM_ROLE, role(plan, names)));
    }

    /** The role that backs up and restores, which is the same in both regions: {@code bank-daily-backup}. */
    static String role(BackupPlan plan, AwsNames names) {
        return names.of(plan) + "-backup";
    }

    @Override
    public List<Rule> laws() {
        return List.of(new BackedUpByAws(), new PlanCoversAllData());
    }
}
