package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.OwnElement;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** The limit up to which automatic scaling adds capacity gets lower. */
final class LessHeadroom implements PlanCondition {

    @Override
    public String id() {
        return "review/less-headroom";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.touched().flatMap(change -> check(plan, change));
    }

    private Stream<Observation> check(Plan plan, ResourceChange change) {
        var question = Question.ask(this, change, Capacities.most(change.type()), Attribute::falls);
        var needed = Capacities.needed(plan, change);
        return question.holding().stream().anyMatch(attribute -> Capacities.fallsBelow(needed, attribute))
                ? question.observed(
                        Severity.WARNING,
                        "The limit of automatic scaling falls below the " + needed.orElse(0) + " instances that "
                                + plan.element(change.address())
                                        .map(OwnElement::words)
                                        .orElse("it")
                                + " needs to carry the load.",
                        "Keep the limit at " + needed.orElse(0) + " instances or more.")
                : question.observed(
                        Severity.WARNING,
                        "The limit of automatic scaling gets lower: it may not replace the capacity of a lost availability zone.",
                        "Keep the limit above what the load needs without one availability zone.");
    }
}
