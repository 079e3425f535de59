package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** A version falls: AWS refuses that, or the provider replaces the resource. */
final class VersionDown implements ObjectCondition {

    @Override
    public String id() {
        return "review/version-down";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var question = Question.ask(this, change, Versions.of(change), Versions::falls);
        var falling = change.actions().updates() ? question : new Question(this, change, question.holding(), List.of());
        return falling.observed(
                Severity.ERROR,
                "The version falls: no engine goes back in place, so AWS refuses this or the resource is replaced.",
                "Write the version that runs now; to go back, restore a backup into a new resource.");
    }
}
