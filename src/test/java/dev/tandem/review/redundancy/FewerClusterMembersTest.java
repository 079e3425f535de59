package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewerClusterMembersTest {

    private static final String ID = "review/fewer-cluster-members";

    @ParameterizedTest
    @CsvSource({
        "aws_msk_cluster, number_of_broker_nodes, 3, 2, ERROR",
        "aws_msk_cluster, number_of_broker_nodes, 6, 3, WARNING",
        "aws_elasticache_replication_group, num_cache_clusters, 2, 1, ERROR",
        "aws_elasticache_replication_group, num_cache_clusters, 3, 2, WARNING",
        "aws_elasticache_replication_group, replicas_per_node_group, 1, 0, ERROR",
        "aws_memorydb_cluster, num_replicas_per_shard, 2, 1, WARNING"
    })
    void reportsFewerMembers(String type, String attribute, int before, int after, Severity severity) {
        assertThat(plan().object(type + ".x", "update")
                        .changes(attribute, before, after)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(severity);
                    assertThat(observation.evidence()).containsExactly(attribute + ": " + before + " -> " + after);
                });
    }

    @ParameterizedTest
    @CsvSource({"3, 2, ERROR", "5, 4, ERROR", "5, 3, WARNING"})
    void reportsMastersWithoutAMajority(int before, int after, Severity severity) {
        assertThat(plan().object("aws_opensearch_domain.x", "update")
                        .changes("cluster_config", masters(before), masters(after))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(severity);
    }

    @Test
    void reportsMastersThatAreTurnedOff() {
        assertThat(plan().object("aws_opensearch_domain.x", "update")
                        .changes(
                                "cluster_config",
                                masters(3),
                                List.of(Map.of("dedicated_master_enabled", false, "dedicated_master_count", 0)))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void weighsDataNodesByWhetherTheyVote() {
        assertThat(plan().object("aws_opensearch_domain.voting", "update")
                        .changes("cluster_config", nodes(3, false), nodes(2, false))
                        .object("aws_opensearch_domain.z", "update")
                        .changes("cluster_config", nodes(3, true), nodes(2, true))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_msk_cluster.x", "update")
                        .becomesUnknown("number_of_broker_nodes", 3)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereMembersStayOrCome() {
        assertThat(plan().object("aws_msk_cluster.x", "update")
                        .changes("number_of_broker_nodes", 3, 6)
                        .object("aws_elasticache_replication_group.x", "update")
                        .keeps("num_cache_clusters", 2)
                        .object("aws_elasticache_replication_group.gone", "delete")
                        .before("num_cache_clusters", 2)
                        .observed(ID))
                .isEmpty();
    }

    private static List<Map<String, Object>> masters(int count) {
        return List.of(Map.of("dedicated_master_enabled", true, "dedicated_master_count", count));
    }

    private static List<Map<String, Object>> nodes(int count, boolean masters) {
        return List.of(Map.of("dedicated_master_enabled", masters, "instance_count", count));
    }
}
