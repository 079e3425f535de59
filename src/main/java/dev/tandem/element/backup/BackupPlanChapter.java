package dev.tandem.element.backup;

import dev.tandem.element.Kinds;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.Restorable;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Store;

/** A backup plan, whose vault in the recovery region is where what has no other copy there is restored from. */
record BackupPlanChapter(OperatorContext desk, BackupPlan plan) {

    Chapter chapter() {
        var chapter = Chapter.of(desk.fate(
                plan,
                "A vault with copies of its backups. They are for what has no copy that follows, and for what was copied"
                        + " with a mistake in it."));
        for (var covered : plan.covered()) {
            if (!(covered instanceof Store store && store.copiedToRecovery())) {
                chapter = chapter.step(restored(covered));
            }
        }
        return chapter;
    }

    private RunbookStep restored(Dependency kept) {
        var element = kept.element();
        var vault = " --region " + desk.recovery() + " --backup-vault-name " + desk.name(plan);
        return RunbookStep.of(
                        Phase.OPENING,
                        desk.steps(),
                        desk.steps().restoredFromVault(kept, plan),
                        "Before the last command, put the subnets, security groups and key of " + desk.recovery()
                                + " into `restore.json`, which names those of the primary region. Terraform does not point services"
                                + " to what was restored.")
                .command(
                        "point=$(aws backup list-recovery-points-by-backup-vault" + vault
                                + " \\\n    --query \"sort_by(RecoveryPoints[?" + resource(element)
                                + "], &CreationDate)[-1].RecoveryPointArn\" --output text)",
                        "aws backup get-recovery-point-restore-metadata" + vault
                                + " --recovery-point-arn \"$point\" \\\n    --query RestoreMetadata > restore.json",
                        "account=$(aws sts get-caller-identity --region " + desk.recovery()
                                + " --query Account --output text)",
                        "aws backup start-restore-job --region " + desk.recovery()
                                + " --recovery-point-arn \"$point\" --metadata file://restore.json \\\n"
                                + "    --iam-role-arn \"arn:"
                                + desk.topology().recovery().region().partition()
                                + ":iam::$account:role/" + BackupPlanKind.role(plan, names()) + "\"")
                .check("`aws backup list-restore-jobs --region " + desk.recovery() + "` shows COMPLETED.");
    }

    private String resource(Element element) {
        return Kinds.<Restorable<Element>>facet(element, Restorable.class)
                .map(kind -> kind.recoveryPoints(element, desk))
                .orElseGet(() -> "ends_with(ResourceArn, ':" + desk.name(element) + "')");
    }

    private AwsNames names() {
        return desk.topology().awsNames();
    }
}
