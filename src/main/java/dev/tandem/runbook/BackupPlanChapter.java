package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.topology.BackupPlan;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Store;

/** A backup plan, whose vault in the recovery region is where what has no other copy there is restored from. */
public record BackupPlanChapter(Desk desk, BackupPlan plan) {

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

    /** What becomes of an element that has no copy but may be in a vault. */
    public static Fate fate(Desk desk, Element element, String missing) {
        var covered = desk.topology().all(BackupPlan.class).anyMatch(plan -> plan.references()
                .anyMatch(element::equals));
        return covered
                ? desk.losing(
                        desk.fate(element, "Copies of its daily backups, in a vault; it is restored by hand."),
                        Recovery.VAULT_COPY_IS_RESTORED)
                : desk.fate(element, "Nothing: it waits for its region.").losingEverything(missing);
    }

    private Step restored(Dependency kept) {
        var element = kept.element();
        var vault = " --region " + desk.recovery() + " --backup-vault-name " + desk.name(plan);
        return Step.of(
                        Phase.OPENING,
                        desk.steps(),
                        desk.steps().restoredFromVault(kept, plan),
                        "Before the last command, put the subnets, security groups and key of " + desk.recovery()
                                + " into `restore.json`, which names those of the primary region. Terraform tells no service"
                                + " of what was restored.")
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
                                + ":iam::$account:role/" + desk.names().role(plan) + "\"")
                .check("`aws backup list-restore-jobs --region " + desk.recovery() + "` shows COMPLETED.");
    }

    private String resource(Element element) {
        return Kinds.<Restorable<Element>>facet(element, Restorable.class)
                .map(kind -> kind.recoveryPoints(element, desk))
                .orElseGet(() -> "ends_with(ResourceArn, ':" + desk.name(element) + "')");
    }
}
