package dev.tandem.modules;

import static dev.tandem.Tandem.*;
import static dev.tandem.modules.Refusal.always;
import static dev.tandem.modules.Refusal.law;
import static dev.tandem.modules.Refusal.never;
import static dev.tandem.modules.Refusal.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.List;
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
        var plan = TerraformAlone.plan(Terraform.orSkip(), scratch);
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
        return Stream.of(ofAccelerators(), ofDatabases(), ofFileSystems(), ofKeys(), ofSearchDomains())
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

    private static Topology bankWith(Element element) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(element)
                .build();
    }
}
