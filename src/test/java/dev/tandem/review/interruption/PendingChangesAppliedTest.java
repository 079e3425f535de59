package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import org.junit.jupiter.api.Test;

class PendingChangesAppliedTest {

    private static final String ID = "review/pending-changes-applied";

    @Test
    void notesAnyChangeThatIsSentAtOnce() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .keeps("apply_immediately", true)
                        .changes("maintenance_window", "mon:00:00-mon:03:00", "tue:00:00-tue:03:00")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void staysQuietWhereNothingIsSentAtOnce() {
        assertThat(plan().object("aws_db_instance.a", "update")
                        .keeps("apply_immediately", true)
                        .changes("tags", "a", "b")
                        .becomesUnknown("latest_restorable_time", "then")
                        .object("aws_db_instance.b", "update")
                        .keeps("apply_immediately", false)
                        .changes("monitoring_interval", 0, 60)
                        .object("aws_db_instance.c", "update")
                        .becomesUnknown("apply_immediately", true)
                        .changes("monitoring_interval", 0, 60)
                        .observed(ID))
                .isEmpty();
    }
}
