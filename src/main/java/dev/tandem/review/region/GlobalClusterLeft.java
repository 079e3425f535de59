package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A cluster leaves its global database, or the global database is destroyed: replication to the other region ends. */
final class GlobalClusterLeft implements PlanCondition {

    private static final List<String> MEMBERSHIPS =
            List.of("global_cluster_identifier", "global_replication_group_id", "multi_region_cluster_name");

    private static final Set<String> GLOBALS = Set.of(
            "aws_docdb_global_cluster",
            "aws_dynamodb_global_table",
            "aws_elasticache_global_replication_group",
            "aws_memorydb_multi_region_cluster",
            "aws_neptune_global_cluster",
            "aws_rds_global_cluster");

    @Override
    public String id() {
        return "review/global-cluster-left";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.touched().flatMap(change -> Stream.concat(destroyed(change), left(plan, change)));
    }

    private Stream<Observation> destroyed(ResourceChange change) {
        if (!change.actions().deletes() || !GLOBALS.contains(change.type())) {
            return Stream.empty();
        }
        return Stream.of(Observation.violated(
                this,
                Severity.ERROR,
                change,
                "The global database is destroyed: its clusters no longer replicate to each other.",
                "Keep the global database; to change one of its clusters, change that cluster."));
    }

    private Stream<Observation> left(Plan plan, ResourceChange change) {
        return GLOBALS.contains(change.type())
                ? Stream.empty()
                : Question.ask(this, change, MEMBERSHIPS, Sources::goes)
                        .observed(
                                FailoverDay.severity(plan, Severity.ERROR),
                                "The cluster leaves its global database: it stops replicating, and cannot join again.",
                                "Keep the cluster in the global database, unless this is a failover.");
    }
}
