package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.Set;
import java.util.stream.Stream;

/** A data store is replaced by one that is restored from a snapshot: what was written since is gone. */
final class RestoreReplacesData implements ObjectCondition {

    private static final Set<String> SOURCES = Set.of(
            "restore_source_name",
            "restore_source_table_arn",
            "restore_to_point_in_time",
            "s3_import",
            "snapshot_arn",
            "snapshot_arns",
            "snapshot_cluster_identifier",
            "snapshot_id",
            "snapshot_identifier",
            "snapshot_name");

    @Override
    public String id() {
        return "review/restore-replaces-data";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().replaces() || !ResourceTypes.isStore(change.type())) {
            return Stream.empty();
        }
        var sources = change.replacePaths().stream()
                .filter(path -> SOURCES.contains(path.replaceFirst("\\..*", "")))
                .toList();
        return sources.isEmpty()
                ? Stream.empty()
                : Stream.of(Observation.violated(
                                this,
                                Severity.ERROR,
                                change,
                                "This data store is replaced by what a snapshot or backup holds: what was written since is gone.",
                                "Restore into a new resource, and move clients over.")
                        .because("forced by: " + String.join(", ", sources)));
    }
}
