package dev.tandem.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of everything that Terraform may lose, what cannot be made again. */
final class DataBearing {

    private static final List<String> TYPES = List.of(
            "aws_backup_vault",
            "aws_db_instance",
            "aws_dynamodb_table",
            "aws_efs_file_system",
            "aws_eks_cluster",
            "aws_kms_key",
            "aws_kms_replica_key",
            "aws_mq_broker",
            "aws_opensearch_domain",
            "aws_rds_cluster",
            "aws_rds_cluster_instance",
            "aws_rds_global_cluster",
            "aws_route53_zone",
            "aws_s3_bucket",
            "aws_secretsmanager_secret",
            "aws_sqs_queue");

    private DataBearing() {}

    /** What a plan does to what bears data, by address, as the list that Terraform writes. */
    static Map<String, String> actions(JsonNode plan) {
        var actions = new TreeMap<String, String>();
        plan.path("resource_changes").forEach(change -> {
            if (bearsData(change)) {
                actions.put(
                        change.path("address").asText(),
                        change.at("/change/actions").toString());
            }
        });
        return actions;
    }

    /** The ids of what bears data in a state, by address. */
    static Map<String, String> ids(JsonNode state) {
        var ids = new TreeMap<String, String>();
        collect(state.at("/values/root_module"), ids);
        return ids;
    }

    private static void collect(JsonNode module, Map<String, String> found) {
        module.path("resources").forEach(resource -> {
            if (bearsData(resource)) {
                found.put(
                        resource.path("address").asText(),
                        resource.at("/values/id").asText());
            }
        });
        module.path("child_modules").forEach(child -> collect(child, found));
    }

    private static boolean bearsData(JsonNode resource) {
        return resource.path("mode").asText().equals("managed")
                && TYPES.contains(resource.path("type").asText());
    }
}
