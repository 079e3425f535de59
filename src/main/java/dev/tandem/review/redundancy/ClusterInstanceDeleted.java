package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.Optional;
import java.util.stream.Stream;

/** An instance of a database cluster is destroyed: an error if fewer than two are left, so that none can take over. */
final class ClusterInstanceDeleted implements PlanCondition {

    private static final int ENOUGH = 2;

    @Override
    public String id() {
        return "review/cluster-instance-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.managed()
                .filter(change -> change.actions().onlyDeletes())
                .filter(change -> ResourceTypes.CLUSTER_INSTANCES.contains(change.type()))
                .map(change -> tooFewAreLeft(change, plan) ? last(change) : reader(change));
    }

    /** Known only of plans that cover everything: others leave out what they do not change. */
    private static boolean tooFewAreLeft(ResourceChange gone, Plan plan) {
        var cluster = cluster(gone);
        var left = plan.ofType(gone.type())
                .filter(change ->
                        !change.actions().onlyDeletes() && !change.actions().forgets())
                .filter(change -> cluster(change).isEmpty() || cluster(change).equals(cluster))
                .count();
        return cluster.isPresent() && plan.complete().orElse(true) && left < ENOUGH;
    }

    private static Optional<String> cluster(ResourceChange change) {
        return (change.actions().onlyCreates() ? change.after() : change.before())
                .at("cluster_identifier")
                .text();
    }

    private Observation last(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.ERROR,
                change,
                "The cluster is left with fewer than two instances: when its writer fails, no instance can take over.",
                "Keep at least two instances, in different availability zones.");
    }

    private Observation reader(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.WARNING,
                change,
                "An instance of the cluster is destroyed; if it is the writer, the cluster fails over.",
                "Fail over to another instance first, and make sure that the others carry the load.");
    }
}
