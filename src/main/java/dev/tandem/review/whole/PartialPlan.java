package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** The plan covers a part of the configuration, as one with {@code -target} does. */
final class PartialPlan implements PlanCondition {

    @Override
    public String id() {
        return "review/partial-plan";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.complete().filter(complete -> !complete).isPresent() && !plan.errored()
                ? Stream.of(Observation.violated(
                        this,
                        Severity.WARNING,
                        plan,
                        "The plan covers a part of the configuration (-target, -exclude or deferred changes).",
                        "Plan without -target, so that the review covers what the next full apply does."))
                : Stream.empty();
    }
}
