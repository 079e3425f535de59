package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** Terraform leaves changes to a later plan, of which nothing is known yet. */
final class DeferredChanges implements PlanCondition {

    @Override
    public String id() {
        return "review/deferred-changes";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.deferred() == 0
                ? Stream.empty()
                : Stream.of(Observation.violated(
                        this,
                        Severity.WARNING,
                        plan,
                        plan.deferred() + " changes are deferred to a later plan and not reviewed.",
                        "Apply this plan, then review the next one as well."));
    }
}
