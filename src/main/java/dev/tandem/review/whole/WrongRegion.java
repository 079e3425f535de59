package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.OwnStack;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.PlanRegions;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The plan of a stack of ours manages something in a region that is not the stack's. */
final class WrongRegion implements PlanCondition {

    @Override
    public String id() {
        return "review/wrong-region";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.own().stream().flatMap(own -> check(plan, own));
    }

    private Stream<Observation> check(Plan plan, OwnStack own) {
        var others = new TreeSet<>(PlanRegions.of(plan));
        others.addAll(plan.regions());
        others.removeAll(own.regions());
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(Observation.violated(
                                this,
                                Severity.ERROR,
                                plan,
                                "The plan manages objects in another region than that of the stack: it is the plan of another"
                                        + " stack, or its provider was changed.",
                                "Give each plan the name of its stack, and keep the provider that tandem synth writes.")
                        .because(List.of(
                                "regions of the plan: " + String.join(", ", others),
                                "regions of the stack " + own.name() + ": " + String.join(", ", own.regions()))));
    }
}
