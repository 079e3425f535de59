package dev.tandem.review.redundancy;

import static java.util.Map.entry;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A resource gets fewer availability zones. Where the plan knows the zone of each subnet, zones are counted; elsewhere
 * subnets are.
 */
final class FewerZones implements PlanCondition {

    private static final List<String> SUBNET_IDS = List.of("subnet_ids");
    private static final List<String> VPC_CONFIG = List.of("vpc_config.subnet_ids");
    private static final List<String> ZONES = List.of("availability_zones");
    private static final List<String> SEARCH =
            List.of("vpc_options.subnet_ids", "cluster_config.zone_awareness_config.availability_zone_count");

    /** Source: the provider's documentation of each type, 5.100.0. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            entry("aws_autoscaling_group", List.of("vpc_zone_identifier", "availability_zones")),
            entry("aws_lb", List.of("subnets", "subnet_mapping")),
            entry("aws_elb", List.of("subnets", "availability_zones")),
            entry("aws_rds_cluster", ZONES),
            entry("aws_docdb_cluster", ZONES),
            entry("aws_neptune_cluster", ZONES),
            entry("aws_dax_cluster", ZONES),
            entry("aws_db_subnet_group", SUBNET_IDS),
            entry("aws_docdb_subnet_group", SUBNET_IDS),
            entry("aws_neptune_subnet_group", SUBNET_IDS),
            entry("aws_elasticache_subnet_group", SUBNET_IDS),
            entry("aws_memorydb_subnet_group", SUBNET_IDS),
            entry("aws_redshift_subnet_group", SUBNET_IDS),
            entry("aws_dax_subnet_group", SUBNET_IDS),
            entry("aws_elasticache_replication_group", List.of("preferred_cache_cluster_azs")),
            entry("aws_elasticache_serverless_cache", SUBNET_IDS),
            entry("aws_redshiftserverless_workgroup", SUBNET_IDS),
            entry("aws_db_proxy", List.of("vpc_subnet_ids")),
            entry("aws_mq_broker", SUBNET_IDS),
            entry("aws_msk_cluster", List.of("broker_node_group_info.client_subnets")),
            entry("aws_msk_serverless_cluster", VPC_CONFIG),
            entry("aws_opensearch_domain", SEARCH),
            entry("aws_elasticsearch_domain", SEARCH),
            entry("aws_ecs_service", List.of("network_configuration.subnets")),
            entry("aws_eks_cluster", VPC_CONFIG),
            entry("aws_eks_node_group", SUBNET_IDS),
            entry("aws_eks_fargate_profile", SUBNET_IDS),
            entry("aws_lambda_function", VPC_CONFIG),
            entry("aws_batch_compute_environment", List.of("compute_resources.subnets")),
            entry("aws_apprunner_vpc_connector", List.of("subnets")),
            entry("aws_vpc_endpoint", SUBNET_IDS),
            entry("aws_ec2_transit_gateway_vpc_attachment", SUBNET_IDS),
            entry("aws_networkfirewall_firewall", List.of("subnet_mapping")),
            entry("aws_fsx_ontap_file_system", SUBNET_IDS),
            entry("aws_fsx_openzfs_file_system", SUBNET_IDS),
            entry("aws_fsx_windows_file_system", SUBNET_IDS),
            entry("aws_transfer_server", List.of("endpoint_details.subnet_ids")));

    @Override
    public String id() {
        return "review/fewer-zones";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        var zones = SubnetZones.of(plan);
        return plan.touched().filter(ResourceChange::stays).flatMap(change -> check(change, zones));
    }

    private Stream<Observation> check(ResourceChange change, SubnetZones zones) {
        var places = PLACES.getOrDefault(change.type(), List.of());
        var question = Question.ask(this, change, places, attribute -> fewer(attribute, zones));
        var settled = places.stream()
                .map(change::attribute)
                .anyMatch(attribute -> !attribute.after().items().isEmpty());
        var answered = settled ? new Question(this, change, question.holding(), List.of()) : question;
        return answered.observed(
                Severity.ERROR,
                "This resource gets fewer availability zones: it survives the loss of fewer of them.",
                "Keep the subnets of all availability zones.");
    }

    private static Answer fewer(Attribute attribute, SubnetZones zones) {
        if (attribute.before().number().isPresent()) {
            return attribute.falls();
        }
        var before = zones.of(attribute.before());
        var after = zones.of(attribute.after());
        return before.isPresent() && after.isPresent()
                ? Answer.of(after.get().size() < before.get().size())
                : attribute.shrinks();
    }
}
