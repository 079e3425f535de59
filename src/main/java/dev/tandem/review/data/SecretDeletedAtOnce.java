package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** A secret is deleted without the days in which Secrets Manager can restore it. */
final class SecretDeletedAtOnce implements ObjectCondition {

    @Override
    public String id() {
        return "review/secret-deleted-at-once";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return change.type().equals("aws_secretsmanager_secret")
                        && change.actions().deletes()
                        && change.before()
                                        .at("recovery_window_in_days")
                                        .number()
                                        .orElse(1)
                                == 0
                ? Stream.of(Observation.violated(
                        this,
                        Severity.ERROR,
                        change,
                        "This secret is deleted at once and cannot be restored: its recovery window has no days.",
                        "Apply a recovery_window_in_days of 7 to 30 first, and delete in a later plan."))
                : Stream.empty();
    }
}
