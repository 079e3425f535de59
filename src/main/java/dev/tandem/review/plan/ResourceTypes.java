package dev.tandem.review.plan;

import java.util.Map;
import java.util.Set;

/**
 * The resource types of the AWS provider that conditions ask for, each set in one place.
 *
 * <p>Source: the provider's documentation of version 5.100.0 (registry.terraform.io/providers/hashicorp/aws/5.100.0/docs),
 * read in November 2026.
 */
public final class ResourceTypes {

    /** What keeps data that is gone once the object is destroyed. */
    public static final Set<String> STORES = Set.of(
            "aws_backup_logically_air_gapped_vault",
            "aws_backup_vault",
            "aws_cognito_user_pool",
            "aws_db_instance",
            "aws_db_snapshot",
            "aws_directory_service_directory",
            "aws_docdb_cluster",
            "aws_docdb_global_cluster",
            "aws_docdbelastic_cluster",
            "aws_dsql_cluster",
            "aws_dynamodb_global_table",
            "aws_dynamodb_table",
            "aws_ebs_snapshot",
            "aws_ebs_volume",
            "aws_ecr_repository",
            "aws_efs_file_system",
            "aws_eks_cluster",
            "aws_elasticache_cluster",
            "aws_elasticache_global_replication_group",
            "aws_elasticache_replication_group",
            "aws_elasticache_serverless_cache",
            "aws_elasticsearch_domain",
            "aws_fsx_lustre_file_system",
            "aws_fsx_ontap_file_system",
            "aws_fsx_ontap_volume",
            "aws_fsx_openzfs_file_system",
            "aws_fsx_openzfs_volume",
            "aws_fsx_windows_file_system",
            "aws_keyspaces_keyspace",
            "aws_keyspaces_table",
            "aws_kinesis_stream",
            "aws_memorydb_cluster",
            "aws_mq_broker",
            "aws_msk_cluster",
            "aws_msk_serverless_cluster",
            "aws_neptune_cluster",
            "aws_neptune_global_cluster",
            "aws_opensearch_domain",
            "aws_opensearchserverless_collection",
            "aws_qldb_ledger",
            "aws_rds_cluster",
            "aws_rds_global_cluster",
            "aws_redshift_cluster",
            "aws_redshiftserverless_namespace",
            "aws_s3_bucket",
            "aws_s3_directory_bucket",
            "aws_s3tables_table",
            "aws_s3tables_table_bucket",
            "aws_secretsmanager_secret",
            "aws_simpledb_domain",
            "aws_sqs_queue",
            "aws_ssm_parameter",
            "aws_timestreaminfluxdb_db_instance",
            "aws_timestreamwrite_database",
            "aws_timestreamwrite_table");

    /** Stores on instances, which a change may restart or fail over. */
    public static final Set<String> RUNNING_STORES = Set.of(
            "aws_db_instance",
            "aws_docdb_cluster",
            "aws_docdb_cluster_instance",
            "aws_elasticache_replication_group",
            "aws_fsx_ontap_file_system",
            "aws_fsx_openzfs_file_system",
            "aws_memorydb_cluster",
            "aws_mq_broker",
            "aws_msk_cluster",
            "aws_neptune_cluster",
            "aws_neptune_cluster_instance",
            "aws_opensearch_domain",
            "aws_rds_cluster",
            "aws_rds_cluster_instance",
            "aws_rds_global_cluster",
            "aws_redshift_cluster");

    /** KMS keys: what they encrypt cannot be read without them. */
    public static final Set<String> KEYS =
            Set.of("aws_kms_external_key", "aws_kms_key", "aws_kms_replica_external_key", "aws_kms_replica_key");

    /** What carries packets between zones, networks and the internet. */
    public static final Set<String> NETWORK = Set.of(
            "aws_customer_gateway",
            "aws_dx_connection",
            "aws_dx_gateway",
            "aws_dx_gateway_association",
            "aws_dx_private_virtual_interface",
            "aws_dx_transit_virtual_interface",
            "aws_ec2_transit_gateway",
            "aws_ec2_transit_gateway_peering_attachment",
            "aws_ec2_transit_gateway_route",
            "aws_ec2_transit_gateway_route_table",
            "aws_ec2_transit_gateway_vpc_attachment",
            "aws_efs_mount_target",
            "aws_egress_only_internet_gateway",
            "aws_eip",
            "aws_eip_association",
            "aws_internet_gateway",
            "aws_internet_gateway_attachment",
            "aws_main_route_table_association",
            "aws_nat_gateway",
            "aws_route",
            "aws_route_table",
            "aws_route_table_association",
            "aws_subnet",
            "aws_vpc",
            "aws_vpc_endpoint",
            "aws_vpc_endpoint_route_table_association",
            "aws_vpc_endpoint_subnet_association",
            "aws_vpc_peering_connection",
            "aws_vpc_peering_connection_accepter",
            "aws_vpn_connection",
            "aws_vpn_connection_route",
            "aws_vpn_gateway",
            "aws_vpn_gateway_attachment");

    /** What clients connect to or find by name. */
    public static final Set<String> ENTRANCES = Set.of(
            "aws_acm_certificate",
            "aws_api_gateway_domain_name",
            "aws_api_gateway_rest_api",
            "aws_apigatewayv2_api",
            "aws_apigatewayv2_domain_name",
            "aws_cloudfront_distribution",
            "aws_efs_access_point",
            "aws_elb",
            "aws_globalaccelerator_accelerator",
            "aws_globalaccelerator_custom_routing_accelerator",
            "aws_globalaccelerator_endpoint_group",
            "aws_globalaccelerator_listener",
            "aws_lb",
            "aws_lb_listener",
            "aws_lb_target_group",
            "aws_route53_health_check",
            "aws_route53_record",
            "aws_route53_zone");

    /** What keeps a copy of data, or of what data needs, in another region. */
    public static final Set<String> COPIES = Set.of(
            "aws_backup_vault",
            "aws_db_instance_automated_backups_replication",
            "aws_dynamodb_table_replica",
            "aws_ecr_replication_configuration",
            "aws_efs_replication_configuration",
            "aws_kms_replica_external_key",
            "aws_kms_replica_key",
            "aws_msk_replicator",
            "aws_opensearch_outbound_connection",
            "aws_s3_bucket_replication_configuration");

    /** What protects data by itself: locks, versions, backup plans. */
    public static final Set<String> PROTECTIONS = Set.of(
            "aws_backup_plan",
            "aws_backup_selection",
            "aws_backup_vault_lock_configuration",
            "aws_backup_vault_policy",
            "aws_dlm_lifecycle_policy",
            "aws_efs_backup_policy",
            "aws_s3_bucket_object_lock_configuration",
            "aws_s3_bucket_versioning");

    /** Instances of clusters whose data the cluster keeps. */
    public static final Set<String> CLUSTER_INSTANCES =
            Set.of("aws_docdb_cluster_instance", "aws_neptune_cluster_instance", "aws_rds_cluster_instance");

    /** Older names of types; the provider documents each as an alias of the other. */
    private static final Map<String, String> ALIASES = Map.of(
            "aws_alb", "aws_lb",
            "aws_alb_listener", "aws_lb_listener",
            "aws_alb_listener_certificate", "aws_lb_listener_certificate",
            "aws_alb_listener_rule", "aws_lb_listener_rule",
            "aws_alb_target_group", "aws_lb_target_group",
            "aws_alb_target_group_attachment", "aws_lb_target_group_attachment",
            "aws_s3_bucket_object", "aws_s3_object");

    private ResourceTypes() {}

    /** Whether objects of a type keep data. */
    public static boolean isStore(String type) {
        return STORES.contains(type);
    }

    /** The name by which conditions know a type. */
    static String canonical(String type) {
        return ALIASES.getOrDefault(type, type);
    }
}
