package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** Fewer instances, tasks or nodes run; none at all is an error. */
final class LessCapacity implements ObjectCondition {

    @Override
    public String id() {
        return "review/less-capacity";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var question = Question.ask(this, change, Capacities.least(change.type()), Attribute::falls);
        return question.holding().stream().anyMatch(LessCapacity::toNothing) ? nothing(question) : less(question);
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
