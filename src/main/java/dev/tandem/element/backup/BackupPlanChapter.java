package dev.tandem.element.backup;

import dev.tandem.element.Kinds;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.Restorable;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Store;

/** A backup plan, whose vault in the recovery region is where what has no other copy there is restored from. */
record BackupPlanChapter(OperatorContext operator, BackupPlan plan) {

    Chapter chapter() {
        var chapter = Chapter.of(operator.impact(
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
        var vault = " --region " + operator.recovery() + " --backup-vault-name " + operator.name(plan);
        return RunbookStep.of(
                        Phase.OPENING,
                        operator.steps(),
                        operator.steps().restoredFromVault(kept, plan),
                        "In the editor, put the subnets, security groups and key of " + operator.recovery()
                                + " into `restore.json`, which names those of the primary region. Terraform does not point services"
                                + " to what was restored.")
                .command(
                        "point=$(aws backup list-recovery-points-by-backup-vault" + vault
                                + " \\\n    --query \"sort_by(RecoveryPoints[?" + resource(element)
                                + "], &CreationDate)[-1].RecoveryPointArn\" --output text)",
                        "aws backup get-recovery-point-restore-metadata" + vault
                                + " --recovery-point-arn \"$point\" \\\n    --query RestoreMetadata > restore.json",
                        "\"${EDITOR:-vi}\" restore.json",
                        "account=$(aws sts get-caller-identity --region " + operator.recovery()
                                + " --query Account --output text)",
                        "job=$(aws backup start-restore-job --region " + operator.recovery()
                                + " --recovery-point-arn \"$point\" --metadata file://restore.json \\\n"
                                + "    --iam-role-arn \"arn:"
                                + operator.topology().recovery().region().partition()
                                + ":iam::$account:role" + operator.topology().rolePath()
                                + BackupPlanKind.role(plan, names())
                                + "\" --query RestoreJobId --output text)",
                        WaitFor.words(
                                "COMPLETED",
                                "backup describe-restore-job --region " + operator.recovery()
                                        + " --restore-job-id \"$job\"",
                                "Status"))
                .check("`aws backup list-restore-jobs --region " + operator.recovery() + "` shows COMPLETED.");
    }

    private String resource(Element element) {
        return Kinds.<Restorable<Element>>facet(element, Restorable.class)
                .map(kind -> kind.recoveryPoints(element, operator))
                .orElseGet(() -> "ends_with(ResourceArn, ':" + operator.name(element) + "')");
    }

    private AwsNames names() {
        return operator.topology().awsNames();
    }
}
