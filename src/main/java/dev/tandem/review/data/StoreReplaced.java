package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** A data store is destroyed and made anew, empty. The order of the two does not matter for data. */
final class StoreReplaced implements ObjectCondition {

    @Override
    public String id() {
        return "review/store-replaced";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().replaces() || !ResourceTypes.isStore(change.type())) {
            return Stream.empty();
        }
        var replica = ReadReplica.is(change);
        var observation = Observation.violated(
                this,
                replica ? Severity.WARNING : Severity.ERROR,
                change,
                replica
                        ? "This read replica is destroyed and copied from its source again."
                        : "This data store is destroyed and made anew, without the data in it.",
                "Leave the attributes that force replacement as they are, or move the data to a new store first.");
        return Stream.of(
                change.replacePaths().isEmpty()
                        ? observation
                        : observation.because("forced by: " + String.join(", ", change.replacePaths())));
    }
}
