package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import org.junit.jupiter.api.Test;

class CopyDeletedTest {

    private static final String ID = "review/copy-deleted";

    @Test
    void reportsACopyThatIsDestroyedOrMadeAnew() {
        assertThat(plan().object("aws_db_instance_automated_backups_replication.a", "delete")
                        .object("aws_efs_replication_configuration.b", "delete", "create")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void staysQuietWhereCopiesStay() {
        assertThat(plan().object("aws_kms_replica_key.a", "update")
                        .object("aws_kms_replica_key.b", "create")
                        .object("aws_kms_replica_key.c", "forget")
                        .object("aws_lb.d", "delete")
                        .observed(ID))
                .isEmpty();
    }
}
