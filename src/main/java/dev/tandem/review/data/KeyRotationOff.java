package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** A KMS key is no longer rotated every year. */
final class KeyRotationOff implements ObjectCondition {

    @Override
    public String id() {
        return "review/key-rotation-off";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, List.of("enable_key_rotation"), Attribute::turnsOff)
                .observed(
                        Severity.WARNING,
                        "The key is no longer rotated by KMS.",
                        "Leave enable_key_rotation on: what is encrypted stays readable after a rotation.");
    }
}
