package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FewerReplicasTest {

    private static final String ID = "review/fewer-replicas";

    @Test
    void reportsAReplicaThatIsTakenOut() {
        assertThat(plan().object("aws_dynamodb_table.sessions", "update")
                        .changes("replica", List.of(in("eu-west-1"), in("eu-west-2")), List.of(in("eu-west-1")))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void reportsAnotherRegionInItsPlace() {
        assertThat(plan().object("aws_dynamodb_table.sessions", "update")
                        .changes("replica", List.of(in("eu-west-1")), List.of(in("eu-central-1")))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void reportsARuleThatIsDisabled() {
        assertThat(plan().object("aws_s3_bucket_replication_configuration.a", "update")
                        .changes(
                                "rule",
                                List.of(Map.of("id", "all", "status", "Enabled")),
                                List.of(Map.of("id", "all", "status", "Disabled")))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_dynamodb_table.sessions", "update")
                        .becomesUnknown("replica", List.of(in("eu-west-1")))
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereReplicasStayOrCome() {
        assertThat(plan().object("aws_dynamodb_table.sessions", "update")
                        .changes("replica", List.of(in("eu-west-1")), List.of(in("eu-central-1"), in("eu-west-1")))
                        .object("aws_secretsmanager_secret.a", "update")
                        .keeps("replica", List.of(Map.of("region", "eu-west-1")))
                        .object("aws_x.x", "update")
                        .changes("replica", List.of(in("a")), List.of())
                        .observed(ID))
                .isEmpty();
    }

    private static Map<String, Object> in(String region) {
        return Map.of("region_name", region);
    }
}
