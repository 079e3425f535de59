package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlobalClusterLeftTest {

    private static final String ID = "review/global-cluster-left";
    private static final Object NONE = NullNode.getInstance();

    @Test
    void reportsAClusterThatLeaves() {
        assertThat(plan().object("aws_rds_cluster.a", "update")
                        .changes("global_cluster_identifier", "books", NONE)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void reportsAGlobalDatabaseThatIsDestroyed() {
        assertThat(plan().object("aws_rds_global_cluster.a", "delete").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void notesAClusterThatLeavesDuringAFailover() {
        assertThat(plan().set("variables", Map.of("failed_over", Map.of("value", true)))
                        .object("aws_rds_cluster.a", "update")
                        .changes("global_cluster_identifier", "books", NONE)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_rds_cluster.a", "update")
                        .becomesUnknown("global_cluster_identifier", "books")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereClustersStay() {
        assertThat(plan().object("aws_rds_cluster.a", "update")
                        .keeps("global_cluster_identifier", "books")
                        .object("aws_rds_global_cluster.b", "update")
                        .changes("global_cluster_identifier", "books", NONE)
                        .object("aws_rds_cluster.c", "delete")
                        .before("global_cluster_identifier", "books")
                        .observed(ID))
                .isEmpty();
    }
}
