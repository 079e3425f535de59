package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** The plan does something to an object that did not exist when this was written. */
final class UnknownAction implements PlanCondition {

    @Override
    public String id() {
        return "review/unknown-action";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.changes().stream()
                .filter(change -> !change.actions().known())
                .map(change -> Observation.violated(
                        this,
                        Severity.ERROR,
                        change,
                        "The actions on this object are none that are known here, so nothing else is known of it.",
                        "Use a newer Tandem, and read this change yourself."));
    }
}
