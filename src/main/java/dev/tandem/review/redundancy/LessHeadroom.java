package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** The limit up to which automatic scaling adds capacity gets lower. */
final class LessHeadroom implements ObjectCondition {

    @Override
    public String id() {
        return "review/less-headroom";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, Capacities.most(change.type()), Attribute::falls)
                .observed(
                        Severity.WARNING,
                        "The limit of automatic scaling gets lower: it may not replace the capacity of a lost availability zone.",
                        "Keep the limit above what the load needs without one availability zone.");
    }
}
