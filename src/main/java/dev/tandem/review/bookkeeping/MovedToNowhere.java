package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** A {@code moved} block names a target that is not in the configuration, so that the object is destroyed. */
final class MovedToNowhere implements ObjectCondition {

    @Override
    public String id() {
        return "review/moved-to-nowhere";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return change.because("delete_because_no_move_target")
                        && change.actions().deletes()
                ? Stream.of(Observation.violated(
                        this,
                        Severity.WARNING,
                        change,
                        "A moved block leads to an address that is not in the configuration, so this object is destroyed.",
                        "Correct the address under \"to\" of the moved block."))
                : Stream.empty();
    }
}
