package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.Set;
import java.util.stream.Stream;

/** With apply_immediately, any change also applies what waits for the maintenance window, and that is in no plan. */
final class PendingChangesApplied implements ObjectCondition {

    private static final Set<String> TYPES = Set.of("aws_db_instance", "aws_rds_cluster", "aws_rds_cluster_instance");

    /** What the provider does not send with ModifyDBInstance or ModifyDBCluster. */
    private static final Set<String> NOT_SENT = Set.of(
            "tags",
            "tags_all",
            "apply_immediately",
            "skip_final_snapshot",
            "final_snapshot_identifier",
            "delete_automated_backups",
            "allow_major_version_upgrade",
            "timeouts");

    @Override
    public String id() {
        return "review/pending-changes-applied";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var immediate = change.after().at("apply_immediately").isTrue();
        if (!immediate || !change.actions().updates() || !TYPES.contains(change.type()) || !isSent(change)) {
            return Stream.empty();
        }
        return Stream.of(Observation.violated(
                        this,
                        Severity.NOTE,
                        change,
                        "This change also applies what waits for the maintenance window; if that needs a restart, it happens now.",
                        "Look at the pending modifications first (describe-db-instances, PendingModifiedValues).")
                .because("apply_immediately"));
    }

    private static boolean isSent(ResourceChange change) {
        return change.after().names().filter(name -> !NOT_SENT.contains(name)).anyMatch(name -> Differences.differs(
                        change.attribute(name))
                .holds());
    }
}
