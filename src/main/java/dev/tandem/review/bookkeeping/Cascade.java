package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** An object is replaced because something that it refers to is replaced. */
final class Cascade implements ObjectCondition {

    @Override
    public String id() {
        return "review/replaced-with-its-dependency";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return change.actions().replaces()
                        && change.because("replace_because_cannot_update")
                        && change.replacePaths().stream()
                                .limit(1)
                                .anyMatch(path -> change.after().at(path).partlyUnknown())
                ? Stream.of(Observation.violated(
                                this,
                                Severity.NOTE,
                                change,
                                "This object is replaced because something that it refers to is.",
                                "Look at what is replaced first; once that stays, this does too.")
                        .because("forced by: " + change.replacePaths().get(0)))
                : Stream.empty();
    }
}
