package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** An object is gone although no apply destroyed it; the next apply makes a new, empty one. */
final class DeletedOutside implements PlanCondition {

    @Override
    public String id() {
        return "review/deleted-outside-terraform";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.drift().stream()
                .filter(change -> change.managed() && change.actions().onlyDeletes())
                .map(change -> Observation.violated(
                        this,
                        isGrave(change.type()) ? Severity.ERROR : Severity.WARNING,
                        change,
                        "This object was deleted outside of Terraform.",
                        "Find out who deleted it and why, and restore its data before the apply makes an empty one."));
    }

    private static boolean isGrave(String type) {
        return ResourceTypes.isStore(type)
                || ResourceTypes.KEYS.contains(type)
                || ResourceTypes.COPIES.contains(type)
                || ResourceTypes.PROTECTIONS.contains(type);
    }
}
