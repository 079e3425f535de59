package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.List;
import java.util.stream.Stream;

/** A KMS key is scheduled for deletion or disabled: what it encrypts, backups included, can no longer be read. */
final class KeyDeleted implements ObjectCondition {

    private static final List<String> SWITCHES = List.of("is_enabled", "enabled");

    @Override
    public String id() {
        return "review/key-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (change.actions().deletes() && ResourceTypes.KEYS.contains(change.type())) {
            return Stream.of(Observation.violated(
                            this,
                            Severity.ERROR,
                            change,
                            "This KMS key is scheduled for deletion: what it encrypts, snapshots too, cannot be read without it.",
                            "Keep the key for as long as anything is encrypted with it.")
                    .because(change.attribute("deletion_window_in_days").wordsBefore()));
        }
        return Question.ask(
                        this,
                        change,
                        ResourceTypes.KEYS.contains(change.type()) ? SWITCHES : List.of(),
                        Attribute::turnsOff)
                .observed(
                        Severity.ERROR,
                        "This KMS key is disabled: what it encrypts cannot be read, and instances do not start.",
                        "Leave the key enabled.");
    }
}
