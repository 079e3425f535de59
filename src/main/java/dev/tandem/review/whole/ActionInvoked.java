package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** The apply invokes actions of providers, which change things that no plan shows. */
final class ActionInvoked implements PlanCondition {

    @Override
    public String id() {
        return "review/action-invoked";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.actions().isEmpty()
                ? Stream.empty()
                : Stream.of(Observation.violated(
                                this,
                                Severity.WARNING,
                                plan,
                                "The apply invokes actions of providers; what they do is not in the plan.",
                                "Read the configuration of each action, and what triggers it.")
                        .because("actions: " + String.join(", ", plan.actions())));
    }
}
