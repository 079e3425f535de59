package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.Set;
import java.util.stream.Stream;

/** What makes or guards backups is removed, so that nothing is backed up, or backups can be deleted. */
final class BackupPlanDeleted implements ObjectCondition {

    private static final Set<String> TYPES = Set.of(
            "aws_backup_plan",
            "aws_backup_selection",
            "aws_backup_vault_lock_configuration",
            "aws_dlm_lifecycle_policy",
            "aws_efs_backup_policy",
            "aws_s3_bucket_object_lock_configuration");

    @Override
    public String id() {
        return "review/backup-plan-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return change.actions().onlyDeletes() && TYPES.contains(change.type())
                ? Stream.of(Observation.violated(
                        this,
                        Severity.ERROR,
                        change,
                        "What makes or guards backups is removed.",
                        "Keep it until another one covers the same resources."))
                : Stream.empty();
    }
}
