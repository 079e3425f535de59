package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Guards;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** Backups are kept for fewer days, or not at all; what is older is deleted when the change is applied. */
final class BackupRetentionShorter implements ObjectCondition {

    @Override
    public String id() {
        return "review/backup-retention-shorter";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var off = Question.ask(
                this, change, Guards.RETENTIONS, attribute -> attribute.falls().holds() ? ends(attribute) : Answer.NO);
        if (!off.holding().isEmpty()) {
            return off.observed(
                    Severity.ERROR,
                    "Automated backups are turned off, and those that exist are deleted.",
                    "Keep at least one day of backups; seven are usual.");
        }
        return Question.ask(this, change, Guards.RETENTIONS, Attribute::falls)
                .observed(
                        Severity.WARNING,
                        "Automated backups are kept for fewer days; older ones are deleted.",
                        "Keep the retention, unless a restore never goes back that far.");
    }

    private static Answer ends(Attribute attribute) {
        return Answer.of(attribute.after().number().orElse(1) == 0);
    }
}
