package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** Planning stopped at an error, so that the plan shows a part of what would be done. */
final class PlanFailed implements PlanCondition {

    @Override
    public String id() {
        return "review/plan-failed";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.errored()
                ? Stream.of(Observation.violated(
                        this,
                        Severity.ERROR,
                        plan,
                        "Planning stopped at an error: the plan cannot be applied, and shows only what came before.",
                        "Read what terraform plan wrote on standard error, fix that, and plan again."))
                : Stream.empty();
    }
}
