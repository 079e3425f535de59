package dev.tandem.review.redundancy;

import static java.util.Map.entry;

import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.OwnElement;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The attributes that say how much capacity a resource has, by type; the provider's documentation of 5.100.0. */
final class Capacities {

    /** What runs now, or at least. */
    private static final Map<String, List<String>> LEAST = Map.ofEntries(
            entry("aws_autoscaling_group", List.of("min_size", "desired_capacity")),
            entry("aws_ecs_service", List.of("desired_count")),
            entry("aws_eks_node_group", List.of("scaling_config.min_size", "scaling_config.desired_size")),
            entry("aws_appautoscaling_target", List.of("min_capacity")),
            entry("aws_rds_cluster", List.of("serverlessv2_scaling_configuration.min_capacity")),
            entry("aws_neptune_cluster", List.of("serverless_v2_scaling_configuration.min_capacity")),
            entry("aws_elasticache_cluster", List.of("num_cache_nodes")),
            entry("aws_elasticache_replication_group", List.of("num_node_groups")),
            entry("aws_memorydb_cluster", List.of("num_shards")),
            entry("aws_opensearch_domain", List.of("cluster_config.warm_count")),
            entry("aws_elasticsearch_domain", List.of("cluster_config.warm_count")),
            entry("aws_kinesis_stream", List.of("shard_count")),
            entry("aws_redshift_cluster", List.of("number_of_nodes")),
            entry("aws_ec2_capacity_reservation", List.of("instance_count")),
            entry("aws_lambda_provisioned_concurrency_config", List.of("provisioned_concurrent_executions")));

    /** Up to where it scales. */
    private static final Map<String, List<String>> MOST = Map.of(
            "aws_autoscaling_group", List.of("max_size"),
            "aws_eks_node_group", List.of("scaling_config.max_size"),
            "aws_appautoscaling_target", List.of("max_capacity"),
            "aws_rds_cluster", List.of("serverlessv2_scaling_configuration.max_capacity"),
            "aws_neptune_cluster", List.of("serverless_v2_scaling_configuration.max_capacity"));

    private Capacities() {}

    static List<String> least(String type) {
        return LEAST.getOrDefault(type, List.of());
    }

    static List<String> most(String type) {
        return MOST.getOrDefault(type, List.of());
    }

    /** How many instances the element of ours that an Auto Scaling group belongs to needs, where that is stated. */
    static OptionalInt needed(Plan plan, ResourceChange change) {
        return change.type().equals("aws_autoscaling_group")
                ? plan.element(change.address()).map(OwnElement::needed).orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /** Whether a number that was enough no longer is. */
    static boolean fallsBelow(OptionalInt needed, Attribute attribute) {
        return needed.isPresent()
                && attribute.before().number().orElse(0) >= needed.getAsInt()
                && attribute.after().number().orElse(needed.getAsInt()) < needed.getAsInt();
    }
}
