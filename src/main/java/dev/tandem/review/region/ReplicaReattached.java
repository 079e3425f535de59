package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** An existing database is asked to replicate from another one, which AWS refuses at the apply. */
final class ReplicaReattached implements ObjectCondition {

    @Override
    public String id() {
        return "review/replica-reattached";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().updates()) {
            return Stream.empty();
        }
        return Question.ask(this, change, Sources.ATTRIBUTES, Sources::comesOrChanges)
                .observed(
                        Severity.ERROR,
                        "An existing database is asked to follow another source: the provider refuses this, and the apply stops.",
                        "Create a new replica of the source under another address.");
    }
}
