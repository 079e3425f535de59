package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicaPromotedTest {

    private static final String ID = "review/replica-promoted";
    private static final Object NONE = NullNode.getInstance();

    @Test
    void reportsAPromotion() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .changes("replicate_source_db", "orders", NONE)
                        .object("aws_rds_cluster.copy", "update")
                        .changes("replication_source_identifier", "arn", "")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void notesAPromotionDuringAFailover() {
        assertThat(plan().set("variables", Map.of("failed_over", Map.of("value", true)))
                        .object("aws_db_instance.copy", "update")
                        .changes("replicate_source_db", "orders", NONE)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void printsNoValue() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .changes("replicate_source_db", "orders", NONE)
                        .observed(ID))
                .flatExtracting(Observation::evidence)
                .containsExactly("replicate_source_db");
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .becomesUnknown("replicate_source_db", "orders")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereReplicasStayReplicas() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .keeps("replicate_source_db", "orders")
                        .object("aws_db_instance.new", "create")
                        .after("replicate_source_db", "orders")
                        .object("aws_db_instance.plain", "update")
                        .changes("replicate_source_db", "", NONE)
                        .observed(ID))
                .isEmpty();
    }
}
