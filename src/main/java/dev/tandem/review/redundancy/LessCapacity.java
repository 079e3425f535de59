package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.OwnElement;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Fewer instances, tasks or nodes run; none at all, or fewer than its topology needs, is an error. */
final class LessCapacity implements PlanCondition {

    @Override
    public String id() {
        return "review/less-capacity";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.touched().flatMap(change -> check(plan, change));
    }

    private Stream<Observation> check(Plan plan, ResourceChange change) {
        var question = Question.ask(this, change, Capacities.least(change.type()), Attribute::falls);
        if (question.holding().stream().anyMatch(LessCapacity::toNothing)) {
            return nothing(question);
        }
        var needed = Capacities.needed(plan, change);
        return question.holding().stream().anyMatch(attribute -> Capacities.fallsBelow(needed, attribute))
                ? tooLittle(question, needed, plan.element(change.address()))
                : less(question);
    }

    private static Stream<Observation> tooLittle(Question question, OptionalInt needed, Optional<OwnElement> element) {
        var words = element.map(OwnElement::words).orElse("it");
        return question.observed(
                Severity.ERROR,
                "The capacity falls below the " + needed.orElse(0) + " instances that " + words
                        + " needs to carry the load.",
                "Keep at least " + needed.orElse(0) + " instances, or change neededInstances in the topology.");
    }

    private static boolean toNothing(Attribute attribute) {
        return attribute.after().number().stream().anyMatch(left -> left == 0);
    }

    private static Stream<Observation> nothing(Question question) {
        return question.observed(
                Severity.ERROR,
                "The capacity goes to zero: nothing has to run any more.",
                "Keep as much capacity as the load needs, and that of one more availability zone.");
    }

    private static Stream<Observation> less(Question question) {
        return question.observed(
                Severity.WARNING,
                "The capacity gets smaller: less is left to carry the load when an availability zone is lost.",
                "Make sure that what is left carries the load without one availability zone.");
    }
}
