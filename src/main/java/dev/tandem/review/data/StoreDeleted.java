package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** A data store is destroyed, and what it holds with it. A read replica holds nothing that its source does not. */
final class StoreDeleted implements ObjectCondition {

    @Override
    public String id() {
        return "review/store-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().onlyDeletes() || !ResourceTypes.isStore(change.type())) {
            return Stream.empty();
        }
        return Stream.of(ReadReplica.is(change) ? replica(change) : store(change));
    }

    private Observation store(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.ERROR,
                change,
                "This data store is destroyed, with the data in it.",
                "Keep the resource, or accept the loss of its data with a waiver that gives the reason.");
    }

    private Observation replica(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.WARNING,
                change,
                "This read replica is destroyed: its source keeps the data, but there is one copy less.",
                "Keep the replica, unless another copy takes its place.");
    }
}
