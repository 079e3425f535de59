package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** An object that an earlier apply replaced but could not destroy is still there, and is destroyed now. */
final class LeftOver implements PlanCondition {

    @Override
    public String id() {
        return "review/left-over-object";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.managed() && change.deposed().isPresent())
                .filter(change -> !change.actions().nothing())
                .map(change -> Observation.violated(
                                this,
                                ResourceTypes.isStore(change.type()) ? Severity.WARNING : Severity.NOTE,
                                change,
                                "An object that an earlier apply left over at this address is destroyed.",
                                "Make sure that the current object has taken over before the old one goes.")
                        .because("deposed: " + change.deposed().orElse("")));
    }
}
