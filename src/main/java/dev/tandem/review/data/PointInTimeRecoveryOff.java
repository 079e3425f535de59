package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** Point-in-time recovery of a table is turned off: its continuous backups are deleted. */
final class PointInTimeRecoveryOff implements ObjectCondition {

    @Override
    public String id() {
        return "review/point-in-time-recovery-off";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, List.of("point_in_time_recovery.enabled"), Attribute::turnsOff)
                .or(Question.ask(
                        this,
                        change,
                        List.of("point_in_time_recovery.status"),
                        attribute -> attribute.leaves("ENABLED")))
                .observed(
                        Severity.ERROR,
                        "Point-in-time recovery is turned off: the table can no longer be restored to a second of the past.",
                        "Leave point_in_time_recovery on.");
    }
}
