package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartTest {

    private static final String ID = "review/restart";
    private static final Object NONE = NullNode.getInstance();

    @ParameterizedTest
    @CsvSource({
        "aws_db_instance, instance_class, db.r6g.large, db.r6g.xlarge",
        "aws_db_instance, engine_version, 16.3, 16.4",
        "aws_db_instance, storage_type, standard, gp3",
        "aws_rds_cluster_instance, instance_class, db.r6g.large, db.r6g.xlarge",
        "aws_mq_broker, host_instance_type, mq.m5.large, mq.m5.xlarge",
        "aws_elasticache_replication_group, node_type, cache.r6g.large, cache.r6g.xlarge"
    })
    void warnsOfARestartNowAndNotesOneInTheWindow(String type, String attribute, String before, String after) {
        assertThat(plan().object(type + ".now", "update")
                        .changes(attribute, before, after)
                        .keeps("apply_immediately", true)
                        .object(type + ".window", "update")
                        .changes(attribute, before, after)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING, Severity.NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "aws_instance, instance_type, m6i.large, m6i.xlarge",
        "aws_msk_cluster, kafka_version, 3.5.1, 3.6.0",
        "aws_db_instance, port, 5432, 5433",
        "aws_opensearch_domain, engine_version, OpenSearch_2.9, OpenSearch_2.11"
    })
    void warnsOfWhatNeverWaits(String type, String attribute, String before, String after) {
        assertThat(plan().object(type + ".x", "update")
                        .changes(attribute, before, after)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void namesTheAttributeAndTheSource() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .changes("backup_retention_period", 0, 7)
                        .observed(ID))
                .flatExtracting(Observation::evidence)
                .containsExactly(
                        "backup_retention_period: 0 -> 7", "Source: Amazon RDS API reference, ModifyDBInstance");
    }

    @Test
    void warnsWhereTheTimeIsNotKnown() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .changes("instance_class", "db.r6g.large", "db.r6g.xlarge")
                        .becomesUnknown("apply_immediately", false)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .becomesUnknown("engine_version", "16.3")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereNothingIsInterrupted() {
        assertThat(plan().object("aws_db_instance.a", "update")
                        .changes("storage_type", "gp2", "gp3")
                        .changes("backup_retention_period", 7, 14)
                        .changes("allocated_storage", 100, 200)
                        .object("aws_instance.b", "update")
                        .changes("user_data", NONE, "")
                        .object("aws_instance.c", "delete", "create")
                        .changes("instance_type", "m6i.large", "m6i.xlarge")
                        .object("aws_instance.d", "update")
                        .becomesUnknown("user_data", NONE)
                        .observed(ID))
                .isEmpty();
    }
}
