package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorVersionTest {

    private static final String ID = "review/major-version";

    @ParameterizedTest
    @CsvSource({
        "aws_db_instance, engine_version, postgres, 15.7, 16.4",
        "aws_db_instance, engine_version, mysql, 8.0.36, 8.4.3",
        "aws_rds_cluster, engine_version, aurora-mysql, 5.7.mysql_aurora.2.11.2, 8.0.mysql_aurora.3.05.2",
        "aws_mq_broker, engine_version, RabbitMQ, 3.13, 4.2",
        "aws_opensearch_domain, engine_version, none, Elasticsearch_7.10, OpenSearch_1.3",
        "aws_msk_cluster, kafka_version, none, 2.8.1, 3.5.1",
        "aws_eks_cluster, version, none, 1.30, 1.31"
    })
    void warnsOfAMajorVersion(String type, String attribute, String engine, String before, String after) {
        assertThat(plan().object(type + ".x", "update")
                        .keeps("engine", engine)
                        .changes(attribute, before, after)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void reportsOneSideOfAReplicaPairAcrossPlans() {
        assertThat(PlanJson.observed(
                        ID,
                        List.of(source("16.4").of("primary"), replica("15.7").of("recovery"))))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(Severity.ERROR);
                    assertThat(observation.stack()).isEqualTo("primary");
                });
    }

    @Test
    void warnsWhereBothSidesRise() {
        assertThat(PlanJson.observed(
                        ID,
                        List.of(source("16.4").of("primary"), replica("16.4").of("recovery"))))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING, Severity.WARNING);
    }

    private static PlanJson source(String version) {
        return plan().object("aws_db_instance.orders", "update")
                .keeps("arn", "arn:orders")
                .keeps("engine", "postgres")
                .changes("engine_version", "15.7", version);
    }

    private static PlanJson replica(String version) {
        return plan().object("aws_db_instance.copy", "update")
                .keeps("replicate_source_db", "arn:orders")
                .keeps("engine", "postgres")
                .changes("engine_version", "15.7", version);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .becomesUnknown("engine_version", "15.7")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietForMinorVersions() {
        assertThat(plan().object("aws_db_instance.a", "update")
                        .keeps("engine", "postgres")
                        .changes("engine_version", "16.3", "16.4")
                        .object("aws_db_instance.b", "update")
                        .changes("engine_version", "16.4", "16")
                        .object("aws_rds_cluster_instance.c", "update")
                        .changes("engine_version", "15.7", "16.4")
                        .object("aws_db_instance.d", "delete", "create")
                        .becomesUnknown("engine_version", "15.7")
                        .observed(ID))
                .isEmpty();
    }
}
