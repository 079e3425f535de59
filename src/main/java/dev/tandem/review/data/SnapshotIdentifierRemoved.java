package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** The snapshot that a database was restored from is no longer named; some versions and modules replace the database then. */
final class SnapshotIdentifierRemoved implements ObjectCondition {

    @Override
    public String id() {
        return "review/snapshot-identifier-removed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(
                        this,
                        change,
                        change.actions().updates() ? List.of("snapshot_identifier") : List.of(),
                        Attribute::goes)
                .observed(
                        Severity.WARNING,
                        "snapshot_identifier is taken out: in place here, but through some modules it replaces the database.",
                        "Leave snapshot_identifier as it is, or list it under ignore_changes.");
    }
}
