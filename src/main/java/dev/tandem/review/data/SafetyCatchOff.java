package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Guards;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** A switch is turned on that lets a later plan delete an object with what is in it, or without a last snapshot. */
final class SafetyCatchOff implements ObjectCondition {

    @Override
    public String id() {
        return "review/safety-catch-off";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, Guards.RELEASES, Attribute::turnsOn)
                .observed(
                        Severity.WARNING,
                        "A later plan can delete this object with what is in it, or without a last snapshot.",
                        "Leave the switch off, unless the object is to be deleted next.");
    }
}
