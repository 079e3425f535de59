package dev.tandem.review.interruption;

import static dev.tandem.review.interruption.Interruption.inWindow;
import static dev.tandem.review.interruption.Interruption.now;
import static java.util.Map.entry;

import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import java.util.List;
import java.util.Map;

/** What interrupts which resource type; read in November 2026. */
final class Interruptions {

    private static final String DATABASE = "The database restarts, or fails over to its standby";
    private static final String INSTANCE =
            "The instance of the cluster restarts; if it is the writer, the cluster fails over";
    private static final String CLUSTER = "All instances of the cluster restart";
    private static final String BROKER = "The broker restarts; a cluster restarts one node at a time";
    private static final String CACHE = "Nodes are replaced: the primary fails over, and connections are cut";
    private static final String ROLLING = "The brokers restart one after the other";
    private static final String BLUE_GREEN =
            "OpenSearch copies the domain to new nodes (blue/green), which takes its capacity meanwhile";
    private static final String STOPPED = "The instance is stopped and started";
    private static final String RESIZED = "The cluster is resized: connections are cut, and writes wait";
    private static final String MOVED = "The load balancer stops serving the old port or protocol";

    private static final String RDS = "Amazon RDS API reference, ModifyDBInstance";
    private static final String RDS_CLUSTER = "Amazon RDS API reference, ModifyDBCluster";
    private static final String DOCDB = "Amazon DocumentDB API reference, ModifyDBCluster and ModifyDBInstance";
    private static final String NEPTUNE = "Amazon Neptune API reference, ModifyDBCluster and ModifyDBInstance";
    private static final String MQ = "Amazon MQ developer guide, maintaining and upgrading brokers";
    private static final String ELASTICACHE = "Amazon ElastiCache user guide, scaling and version management";
    private static final String MSK = "Amazon MSK developer guide, updating broker size and Apache Kafka version";
    private static final String OPENSEARCH = "Amazon OpenSearch Service developer guide, making configuration changes";
    private static final String EC2 =
            "terraform-provider-aws documentation of aws_instance, instance_type and user_data";
    private static final String REDSHIFT = "Amazon Redshift management guide, resizing a cluster";
    private static final String ELB = "Elastic Load Balancing API reference, ModifyListener";

    private static final List<Interruption> SEARCH = List.of(now(
            BLUE_GREEN,
            OPENSEARCH,
            "engine_version",
            "elasticsearch_version",
            "cluster_config.instance_type",
            "cluster_config.dedicated_master_enabled",
            "cluster_config.dedicated_master_type",
            "cluster_config.zone_awareness_enabled",
            "cluster_config.multi_az_with_standby_enabled",
            "cluster_config.warm_enabled",
            "ebs_options.volume_type",
            "encrypt_at_rest.enabled",
            "node_to_node_encryption.enabled",
            "vpc_options.subnet_ids",
            "vpc_options.security_group_ids",
            "cognito_options.enabled"));

    private static final Map<String, List<Interruption>> BY_TYPE = Map.ofEntries(
            entry(
                    "aws_db_instance",
                    List.of(
                            inWindow(
                                    DATABASE,
                                    RDS,
                                    "instance_class",
                                    "engine_version",
                                    "db_subnet_group_name",
                                    "identifier"),
                            now(DATABASE, RDS, "port"),
                            inWindow(DATABASE, RDS, "storage_type").where(Interruptions::magnetic),
                            inWindow(DATABASE, RDS, "backup_retention_period").where(Interruptions::onOrOff))),
            entry(
                    "aws_rds_cluster",
                    List.of(inWindow(CLUSTER, RDS_CLUSTER, "engine_version", "db_cluster_instance_class"))),
            entry("aws_rds_cluster_instance", List.of(inWindow(INSTANCE, RDS, "instance_class"))),
            entry("aws_rds_global_cluster", List.of(now(CLUSTER, RDS_CLUSTER, "engine_version"))),
            entry("aws_docdb_cluster", List.of(inWindow(CLUSTER, DOCDB, "engine_version"))),
            entry("aws_docdb_cluster_instance", List.of(inWindow(INSTANCE, DOCDB, "instance_class"))),
            entry("aws_neptune_cluster", List.of(inWindow(CLUSTER, NEPTUNE, "engine_version"))),
            entry("aws_neptune_cluster_instance", List.of(inWindow(INSTANCE, NEPTUNE, "instance_class"))),
            entry(
                    "aws_mq_broker",
                    List.of(inWindow(
                            BROKER,
                            MQ,
                            "engine_version",
                            "host_instance_type",
                            "configuration.id",
                            "configuration.revision"))),
            entry(
                    "aws_elasticache_replication_group",
                    List.of(inWindow(CACHE, ELASTICACHE, "node_type", "engine", "engine_version"))),
            entry("aws_elasticache_cluster", List.of(inWindow(CACHE, ELASTICACHE, "node_type", "engine_version"))),
            entry(
                    "aws_msk_cluster",
                    List.of(now(
                            ROLLING,
                            MSK,
                            "kafka_version",
                            "broker_node_group_info.instance_type",
                            "configuration_info.arn",
                            "configuration_info.revision"))),
            entry("aws_opensearch_domain", SEARCH),
            entry("aws_elasticsearch_domain", SEARCH),
            entry("aws_instance", List.of(now(STOPPED, EC2, "instance_type", "user_data", "user_data_base64"))),
            entry(
                    "aws_redshift_cluster",
                    List.of(now(RESIZED, REDSHIFT, "node_type", "number_of_nodes", "cluster_type"))),
            entry("aws_lb_listener", List.of(now(MOVED, ELB, "port", "protocol"))));

    private Interruptions() {}

    static List<Interruption> of(String type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    /** Only to or from magnetic storage; the others change while the database runs. */
    private static Answer magnetic(Attribute attribute) {
        var differs = Differences.differs(attribute);
        if (!differs.holds()) {
            return differs;
        }
        return Answer.of(attribute.before().text().filter("standard"::equals).isPresent()
                || attribute.after().text().filter("standard"::equals).isPresent());
    }

    /** Backups that are turned on or off suspend the I/O; another number of days does not. */
    private static Answer onOrOff(Attribute attribute) {
        var differs = Differences.differs(attribute);
        if (!differs.holds()) {
            return differs;
        }
        return Answer.of(attribute.before().number().orElse(0) == 0
                || attribute.after().number().orElse(0) == 0);
    }
}
