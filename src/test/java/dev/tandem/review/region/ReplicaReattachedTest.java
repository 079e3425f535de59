package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;

class ReplicaReattachedTest {

    private static final String ID = "review/replica-reattached";
    private static final Object NONE = NullNode.getInstance();

    @Test
    void reportsASourceThatIsSetOrChanged() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .changes("replicate_source_db", NONE, "orders")
                        .object("aws_db_instance.other", "update")
                        .changes("replicate_source_db", "orders", "books")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .becomesUnknown("replicate_source_db", NONE)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereNoSourceIsSet() {
        assertThat(plan().object("aws_db_instance.copy", "update")
                        .changes("replicate_source_db", "orders", NONE)
                        .object("aws_db_instance.same", "update")
                        .keeps("replicate_source_db", "orders")
                        .object("aws_db_instance.made", "create")
                        .after("replicate_source_db", "orders")
                        .object("aws_db_instance.anew", "delete", "create")
                        .changes("replicate_source_db", NONE, "orders")
                        .observed(ID))
                .isEmpty();
    }
}
