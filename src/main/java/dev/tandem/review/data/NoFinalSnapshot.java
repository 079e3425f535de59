package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.List;
import java.util.stream.Stream;

/** A data store is destroyed without a last snapshot. What counts is the state: changes of the same plan come too late. */
final class NoFinalSnapshot implements ObjectCondition {

    /** RDS, Aurora, DocumentDB, Neptune, Redshift, ElastiCache; MemoryDB. */
    private static final List<String> SNAPSHOTS = List.of("final_snapshot_identifier", "final_snapshot_name");

    @Override
    public String id() {
        return "review/no-final-snapshot";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().deletes() || !ResourceTypes.isStore(change.type()) || ReadReplica.is(change)) {
            return Stream.empty();
        }
        var state = change.before();
        if (state.at("skip_final_snapshot").isTrue()
                || state.at("skip_final_backup").isTrue()) {
            return Stream.of(observation(change, "No final snapshot is taken when this object is destroyed."));
        }
        return SNAPSHOTS.stream()
                .filter(name -> state.has(name) && state.at(name).text().isEmpty())
                .limit(1)
                .map(name -> observation(change, message(change, name)));
    }

    private static String message(ResourceChange change, String name) {
        return change.before().at("skip_final_snapshot").bool().isPresent()
                ? "The deletion fails: a final snapshot is asked for, but " + name + " is empty in the state."
                : "No final snapshot is taken when this object is destroyed: " + name + " is empty in the state.";
    }

    private Observation observation(ResourceChange change, String summary) {
        return Observation.violated(
                this,
                Severity.ERROR,
                change,
                summary,
                "Apply skip_final_snapshot = false and a final_snapshot_identifier first, and delete in a later plan.");
    }
}
