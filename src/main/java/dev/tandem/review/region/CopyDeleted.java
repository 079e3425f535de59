package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** What keeps a copy of data, or of what data needs, in another region is destroyed, or starts again from nothing. */
final class CopyDeleted implements ObjectCondition {

    @Override
    public String id() {
        return "review/copy-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().deletes() || !ResourceTypes.COPIES.contains(change.type())) {
            return Stream.empty();
        }
        return Stream.of(change.actions().replaces() ? replaced(change) : deleted(change));
    }

    private Observation deleted(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.ERROR,
                change,
                "A copy in another region is destroyed: disaster recovery has nothing to recover from.",
                "Keep the copy, or create its successor first and wait until that holds the data.");
    }

    private Observation replaced(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.ERROR,
                change,
                "A copy in another region is replaced: until the new one holds the data, there is none to recover from.",
                "Create the new copy under another address first, and destroy this one once that holds the data.");
    }
}
