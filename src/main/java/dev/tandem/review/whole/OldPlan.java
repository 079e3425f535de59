package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** The plan is older than the user wants: what is deployed may have changed since. */
final class OldPlan implements PlanCondition {

    @Override
    public String id() {
        return "review/old-plan";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.old()
                ? Stream.of(Observation.violated(
                        this,
                        Severity.NOTE,
                        plan,
                        "The plan is older than --max-age allows: what is deployed may have changed since.",
                        "Make the plan again, and review that."))
                : Stream.empty();
    }
}
