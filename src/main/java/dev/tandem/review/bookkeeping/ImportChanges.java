package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** An object that is imported is changed at once, or even destroyed: the configuration is not what it is. */
final class ImportChanges implements ObjectCondition {

    @Override
    public String id() {
        return "review/import-changes";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.imported() || change.actions().nothing()) {
            return Stream.empty();
        }
        return Stream.of(Observation.violated(
                this,
                change.actions().deletes() ? Severity.ERROR : Severity.WARNING,
                change,
                change.actions().deletes()
                        ? "This object is imported and destroyed in the same apply."
                        : "This object is imported and changed in the same apply.",
                "Make the configuration say what the object is, import it, and change it in a later plan."));
    }
}
