package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cluster loses members: too few of them are left for a majority or for a failover, or one less than before.
 *
 * <p>Sources: OpenSearch Service developer guide, "Dedicated coordinator and master nodes" (three master nodes; an even
 * number has no better majority); MSK developer guide, "Best practices" (three availability zones, replication factor
 * three); ElastiCache user guide, "Minimizing downtime with Multi-AZ" (at least one replica).
 */
final class FewerClusterMembers implements ObjectCondition {

    private static final String MASTERS = "cluster_config.dedicated_master_count";
    private static final String MASTERS_ON = "cluster_config.dedicated_master_enabled";
    private static final String DATA_NODES = "cluster_config.instance_count";

    /** How many members a failover needs. */
    private static final Map<String, Integer> LEAST = Map.of(
            MASTERS,
            3,
            DATA_NODES,
            3,
            "number_of_broker_nodes",
            3,
            "num_cache_clusters",
            2,
            "replicas_per_node_group",
            1,
            "num_replicas_per_shard",
            1,
            "replication_factor",
            3);

    private static final List<String> COUNTS = LEAST.keySet().stream().sorted().toList();

    @Override
    public String id() {
        return "review/fewer-cluster-members";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.type().startsWith("aws_")) {
            return Stream.empty();
        }
        var critical = critical(change);
        return critical.holding().isEmpty() ? fewer(change, critical) : critical(critical);
    }

    private Stream<Observation> critical(Question question) {
        return question.observed(
                Severity.ERROR,
                "The cluster is left with too few members: after the loss of one it has no majority, or nothing to fail over to.",
                "Keep an odd number of at least three voting members, and a replica of each primary.");
    }

    private Stream<Observation> fewer(ResourceChange change, Question critical) {
        var counts = Question.ask(this, change, COUNTS, Attribute::falls);
        return new Question(this, change, counts.holding(), critical.open())
                .observed(
                        Severity.WARNING,
                        "The cluster loses members: it survives the loss of fewer of them.",
                        "Keep the number of members, or make sure that the others carry the load.");
    }

    private Question critical(ResourceChange change) {
        var holding = new ArrayList<Attribute>();
        var open = new ArrayList<Attribute>();
        var masters = Question.ask(this, change, List.of(MASTERS_ON), Attribute::turnsOff);
        holding.addAll(masters.holding());
        open.addAll(masters.open());
        var votes = votesOfDataNodes(change);
        var counts = Question.ask(this, change, COUNTS, attribute -> tooFew(attribute, votes));
        holding.addAll(counts.holding());
        open.addAll(counts.open());
        return new Question(this, change, holding, open);
    }

    private static Answer tooFew(Attribute attribute, boolean dataNodesVote) {
        var falls = attribute.falls();
        if (!falls.holds()) {
            return falls;
        }
        var left = attribute.after().number().orElse(0);
        if (attribute.name().equals(DATA_NODES) && !dataNodesVote) {
            return Answer.NO;
        }
        var even = attribute.name().equals(MASTERS) && left % 2 == 0;
        return Answer.of(even || left < LEAST.getOrDefault(attribute.name(), 0));
    }

    /** Without dedicated master nodes, data nodes elect the master. */
    private static boolean votesOfDataNodes(ResourceChange change) {
        return !change.after().at(MASTERS_ON).isTrue();
    }
}
