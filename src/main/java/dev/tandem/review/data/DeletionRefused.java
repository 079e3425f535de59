package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Guards;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.stream.Stream;

/** AWS refuses to delete an object that is protected, after other changes of the plan have been made. */
final class DeletionRefused implements ObjectCondition {

    @Override
    public String id() {
        return "review/deletion-refused";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().deletes()) {
            return Stream.empty();
        }
        return Guards.REFUSING.stream()
                .filter(name -> isProtected(change.before().at(name)))
                .limit(1)
                .map(name -> Observation.violated(
                                this,
                                Severity.ERROR,
                                change,
                                "The apply stops half-way: AWS refuses to delete this object, because it is protected.",
                                "Keep the object; to delete it, turn its protection off in a plan before this one.")
                        .because(change.attribute(name).wordsBefore()));
    }

    /** Cognito keeps a word, all others a switch. */
    private static boolean isProtected(Value value) {
        return value.isTrue() || value.text().filter("ACTIVE"::equals).isPresent();
    }
}
