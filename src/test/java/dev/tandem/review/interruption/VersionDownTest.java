package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;

class VersionDownTest {

    private static final String ID = "review/version-down";

    @Test
    void reportsAVersionThatFalls() {
        assertThat(plan().object("aws_elasticache_replication_group.a", "delete", "create")
                        .changes("engine_version", "7.1", "6.2")
                        .object("aws_db_instance.b", "update")
                        .changes("engine_version", "16.10", "16.9")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void staysQuietWhereItRisesStaysOrSaysLess() {
        assertThat(plan().object("aws_db_instance.a", "update")
                        .changes("engine_version", "16.9", "16.10")
                        .object("aws_db_instance.b", "update")
                        .changes("engine_version", "16.4", "16")
                        .object("aws_opensearch_domain.c", "update")
                        .changes("engine_version", "Elasticsearch_7.10", "OpenSearch_1.3")
                        .observed(ID))
                .isEmpty();
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .becomesUnknown("engine_version", "16.4")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }
}
