package dev.tandem.modules;

import static dev.tandem.Tandem.*;
import static dev.tandem.modules.Refusal.always;
import static dev.tandem.modules.Refusal.law;
import static dev.tandem.modules.Refusal.leaves;
import static dev.tandem.modules.Refusal.never;
import static dev.tandem.modules.Refusal.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Why there are validations and laws: Terraform alone plans each of these resources, which AWS refuses, and Tandem
 * refuses each of them before. A further fault is a resource in {@code src/test/terraform/alone} and a line here.
 */
class TerraformAloneTest {

    /** A resource that AWS refuses, what Terraform alone would do to it, and all that Tandem does instead. */
    record Fault(String resource, String action, List<Refusal> refusals) {

        static Fault created(String resource, Refusal... refusals) {
            return new Fault(resource, "create", List.of(refusals));
        }

        /** Of a resource that is in {@code state.json}. */
        static Fault updated(String resource, Refusal... refusals) {
            return new Fault(resource, "update", List.of(refusals));
        }

        /** Of a resource that is in {@code state.json}. */
        static Fault replaced(String resource, Refusal... refusals) {
            return new Fault(resource, "replace", List.of(refusals));
        }

        @Override
        public String toString() {
            return resource;
        }
    }

    @TestFactory
    Stream<DynamicTest> terraformAlonePlans(@TempDir Path scratch) {
        var plan = TerraformAlone.plan(Terraform.orSkip().apart(Map.of()), scratch);
        return faults().map(fault -> DynamicTest.dynamicTest(
                fault.resource(), () -> assertThat(plan).containsEntry(fault.resource(), fault.action())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tandemRefuses(Fault fault) {
        assertThat(fault.refusals()).isNotEmpty().allSatisfy(Refusal::hold);
    }

    @Test
    void everyResourceHasItsLine() {
        assertThat(TerraformAlone.resources())
                .containsExactlyInAnyOrderElementsOf(
                        faults().map(Fault::resource).toList());
    }

    static Stream<Fault> faults() {
        return Stream.of(
                        ofAccelerators(),
                        ofAurora(),
                        ofBrokers(),
                        ofDatabases(),
                        ofBuckets(),
                        ofCaches(),
                        ofFileSystems(),
                        ofKeys(),
                        ofLoadBalancers(),
                        ofMessaging(),
                        ofPipelines(),
                        ofSearchDomains(),
                        ofStaticSites())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> ofAccelerators() {
        return Stream.of(
                Fault.created(
                        "aws_globalaccelerator_endpoint_group.interval_of_15_seconds",
                        rejects("accelerator", "reject_interval_of_15_seconds", "var.health_check_interval_seconds")),
                Fault.created(
                        "aws_globalaccelerator_endpoint_group.path_with_tcp",
                        always("accelerator", "checks_the_port_without_a_path", "health_check_protocol == \"TCP\""),
                        never("accelerator", "health_check_path")),
                Fault.created(
                        "aws_globalaccelerator_endpoint_group.load_balancer_of_another_region",
                        rejects("accelerator", "reject_load_balancer_of_another_region", "var.listeners")));
    }

    private static Stream<Fault> ofAurora() {
        var books = auroraPostgres("books").version("16.8").globalDatabase();
        return Stream.of(
                Fault.created(
                        "aws_rds_cluster.secondary_with_credentials",
                        rejects("aurora", "reject_secondary_with_credentials", "var.credentials")),
                Fault.created(
                        "aws_rds_cluster.secondary_called_like_its_primary",
                        rejects("aurora", "reject_secondary_called_like_its_primary", "var.global_database")),
                Fault.created(
                        "aws_rds_cluster.global_with_managed_password", never("aurora", "manage_master_user_password")),
                Fault.created(
                        "aws_rds_cluster_instance.burstable_in_a_global_database",
                        rejects("aurora", "reject_burstable_class_in_a_global_database", "var.instance_class"),
                        law("data/global-database-class", bankWith(books.instanceClass("db.t4g.medium")))),
                Fault.created("aws_rds_cluster.named_two_zones", never("aurora", "availability_zones")),
                Fault.replaced("aws_rds_cluster.left_with_two_zones", never("aurora", "availability_zones")),
                Fault.updated(
                        "aws_rds_cluster.joining_a_global_database",
                        rejects("aurora", "reject_joining_another_one", "aws_rds_cluster.this")));
    }

    private static Stream<Fault> ofMessaging() {
        var unordered = queue("accounts").fifo().subscribedTo(topic("transfers"));
        return Stream.of(
                Fault.created(
                        "aws_sns_topic_subscription.fifo_queue_of_a_standard_topic",
                        rejects("queue", "reject_standard_topic_for_a_fifo_queue", "var.topic_arns"),
                        law("messaging/fifo-queue-needs-fifo-topic", bankWith(unordered))),
                Fault.created(
                        "aws_sqs_queue.fifo_queue_with_standard_dead_letters",
                        always("queue", "fifo", "for queue in [aws_sqs_queue.this, aws_sqs_queue.dead_letters]")),
                Fault.created(
                        "aws_sqs_queue.dead_letters_after_no_receive",
                        rejects("queue", "reject_no_receive_at_all", "var.max_receive_count")),
                Fault.created(
                        "aws_sqs_queue.of_the_name_of_another",
                        law("naming/unique-in-aws", bankWith(queue("orders"), queue("orders-dead-letters")))),
                Fault.created(
                        "aws_sqs_queue.throughput_by_group_without_its_scope",
                        always("queue", "fifo", "queue.deduplication_scope == \"messageGroup\"")),
                Fault.created(
                        "aws_sns_topic.encrypted_in_another_region",
                        rejects("topic", "reject_key_of_another_region", "aws_sns_topic.this")));
    }

    private static Stream<Fault> ofPipelines() {
        return Stream.of(Fault.created(
                "aws_codepipeline.without_a_store_where_it_deploys",
                rejects("pipeline", "reject_a_region_without_a_store", "aws_codepipeline.this")));
    }

    private static Stream<Fault> ofStaticSites() {
        return Stream.of(Fault.created(
                "aws_cloudfront_distribution.certificate_of_another_region",
                rejects("static-site", "reject_certificate_of_another_region", "var.domain")));
    }

    private static Stream<Fault> ofBrokers() {
        var orders = rabbitMq("orders");
        return Stream.of(
                Fault.created(
                        "aws_mq_broker.rabbitmq_that_stands_by",
                        rejects("mq", "reject_active_standby", "var.deployment_mode")),
                Fault.created("aws_mq_broker.rabbitmq_on_efs", rejects("mq", "reject_efs", "var.storage_type")),
                Fault.created(
                        "aws_mq_broker.rabbitmq_that_replicates",
                        rejects("mq", "reject_cross_region_replication", "var.replica_of_broker_arn")),
                Fault.created(
                        "aws_mq_broker.rabbitmq_cluster_of_micro_instances",
                        rejects("mq", "reject_cluster_of_micro_instances", "var.instance_type"),
                        law("messaging/cluster-needs-room", bankWith(orders.instanceType("mq.t3.micro")))),
                Fault.created(
                        "aws_mq_broker.rabbitmq_cluster_in_one_subnet",
                        rejects("mq", "reject_cluster_in_one_subnet", "var.subnet_ids")),
                Fault.created(
                        "aws_mq_broker.rabbitmq_alone_in_three_subnets",
                        rejects("mq", "reject_single_instance_in_three_subnets", "var.subnet_ids")),
                Fault.created("aws_mq_broker.rabbitmq_with_two_users", rejects("mq", "reject_two_users", "var.users")),
                Fault.created(
                        "aws_mq_broker.rabbitmq_with_a_user_in_groups",
                        rejects("mq", "reject_user_in_groups", "var.users")),
                Fault.created(
                        "aws_mq_broker.rabbitmq_at_a_patch_version",
                        rejects("mq", "reject_patch_version", "var.engine_version"),
                        law("messaging/broker-version-exists", bankWith(orders.version("3.13.7")))),
                Fault.created(
                        "aws_mq_broker.rabbitmq_under_two_keys",
                        always("mq", "never_uses_a_key_that_aws_owns", ".use_aws_owned_key == false")),
                Fault.updated("aws_mq_broker.rabbitmq_whose_user_changes", leaves("mq", "user")));
    }

    private static Stream<Fault> ofDatabases() {
        return Stream.of(
                Fault.created(
                        "aws_db_instance.replica_of_one_without_backups",
                        law(
                                "data/replica-needs-backups",
                                bankWith(
                                        postgres("ledger").replicaInRecovery().withoutBackups("rebuilt from events")))),
                Fault.created(
                        "aws_db_instance.replica_with_managed_password",
                        rejects("rds", "reject_replica_with_credentials", "var.credentials"),
                        never("rds", "manage_master_user_password")),
                Fault.created(
                        "aws_db_instance.key_of_another_region",
                        rejects("rds", "reject_key_of_another_region", "aws_db_instance.this")),
                Fault.created(
                        "aws_db_instance.without_a_name_for_its_last_snapshot",
                        always("rds", "a_source", "aws_db_instance.this.final_snapshot_identifier == ")),
                Fault.replaced(
                        "aws_db_instance.promoted_with_another_user",
                        rejects("rds", "reject_promotion_with_another_user", "var.credentials")));
    }

    private static Stream<Fault> ofBuckets() {
        return Stream.of(Fault.created(
                "aws_s3_bucket_lifecycle_configuration.moved_after_it_is_deleted",
                rejects("bucket", "reject_expiration_before_infrequent_access", "var.expiration_days"),
                law(
                        "data/expiration-comes-last",
                        bankWith(
                                bucket("papers").infrequentAccessAfter(days(90)).expiresAfter(days(30))))));
    }

    private static Stream<Fault> ofCaches() {
        return Stream.of(
                Fault.created(
                        "aws_elasticache_replication_group.type_of_another_service",
                        rejects("cache", "reject_instance_type", "var.node_type"),
                        law("data/cache-exists", bankWith(cache("sessions").instanceType("r7g.large")))),
                Fault.created(
                        "aws_elasticache_global_replication_group.burstable",
                        rejects("cache", "reject_global_datastore_on_burstable_nodes", "var.global_datastore"),
                        law(
                                "data/global-datastore-is-possible",
                                bankWith(cache("sessions").globalDatastore().instanceType("cache.t4g.medium")))));
    }

    private static Stream<Fault> ofFileSystems() {
        return Stream.of(
                Fault.created(
                        "aws_efs_file_system.elastic_max_io",
                        rejects("efs", "reject_elastic_max_io", "var.throughput"),
                        law(
                                "data/max-io-is-not-elastic",
                                bankWith(fileSystem("files").maxIo().elasticThroughput()))),
                Fault.created(
                        "aws_efs_file_system.provisioned_without_rate",
                        rejects("efs", "reject_provisioned_without_rate", "var.throughput")),
                Fault.created(
                        "aws_efs_file_system.key_without_encryption",
                        always("efs", "a_regional_file_system", "aws_efs_file_system.this.encrypted")));
    }

    private static Stream<Fault> ofKeys() {
        return Stream.of(Fault.created(
                "aws_kms_replica_key.of_a_single_region_key",
                rejects("kms", "reject_replica_of_single_region_key", "var.replica_of")));
    }

    private static Stream<Fault> ofLoadBalancers() {
        var orders = service("orders").port(80).redirectsHttp();
        return Stream.of(
                Fault.created(
                        "aws_lb_listener.redirect_on_its_own_port",
                        law("edge/redirect-needs-tls", bankWith(orders)),
                        rejects("load-balancer", "reject_redirect_without_a_certificate", "var.redirect_http")),
                Fault.created(
                        "aws_lb_listener_rule.host_with_a_port",
                        rejects("load-balancer", "reject_host_with_a_port", "var.rules")),
                Fault.created(
                        "aws_lb_target_group.healthy_with_500",
                        rejects("load-balancer", "reject_health_check_matcher_500", "var.targets")));
    }

    private static Stream<Fault> ofSearchDomains() {
        var products = search("products");
        return Stream.of(
                Fault.created(
                        "aws_opensearch_domain.engine_in_small_letters",
                        rejects("opensearch", "reject_lower_case_engine", "var.engine_version")),
                Fault.created(
                        "aws_opensearch_domain.type_without_encryption",
                        rejects("opensearch", "reject_instance_type_without_encryption", "var.data_nodes"),
                        law("search/nodes-encrypt", bankWith(products.instanceType("t2.small.search")))),
                Fault.created(
                        "aws_opensearch_domain.four_masters",
                        rejects("opensearch", "reject_four_masters", "var.dedicated_masters")),
                Fault.created(
                        "aws_opensearch_domain.four_nodes_with_standby",
                        rejects("opensearch", "reject_uneven_data_nodes", "var.data_nodes"),
                        law("search/nodes-fill-zones", bankWith(products.dataNodes(4)))),
                Fault.created(
                        "aws_opensearch_domain.one_subnet_for_three_zones",
                        rejects("opensearch", "reject_one_subnet_for_three_zones", "var.multi_az_with_standby")),
                Fault.created(
                        "aws_opensearch_domain.fine_grained_access_in_clear_text",
                        always("opensearch", "encrypts_everywhere", ".node_to_node_encryption).enabled"),
                        always("opensearch", "encrypts_everywhere", ".domain_endpoint_options).enforce_https")));
    }

    private static Topology bankWith(Element... elements) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(elements)
                .build();
    }
}
