package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** Every managed object is destroyed without a reason in the configuration, as by {@code terraform plan -destroy}. */
final class EverythingDeleted implements PlanCondition {

    @Override
    public String id() {
        return "review/everything-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        var managed = plan.managed().toList();
        return managed.isEmpty() || !managed.stream().allMatch(EverythingDeleted::isDestroyed)
                ? Stream.empty()
                : Stream.of(Observation.violated(
                        this,
                        Severity.ERROR,
                        plan,
                        "The plan destroys everything: all " + managed.size()
                                + " objects, as terraform plan -destroy does.",
                        "Plan without -destroy, unless this stack is to be taken down."));
    }

    static boolean isDestroyed(ResourceChange change) {
        return change.actions().onlyDeletes() && change.reason().isEmpty();
    }
}
