package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessCapacityTest {

    private static final String ID = "review/less-capacity";

    @ParameterizedTest
    @CsvSource({
        "aws_autoscaling_group, min_size, 4, 2, WARNING",
        "aws_autoscaling_group, desired_capacity, 4, 0, ERROR",
        "aws_ecs_service, desired_count, 2, 0, ERROR",
        "aws_appautoscaling_target, min_capacity, 3, 2, WARNING",
        "aws_kinesis_stream, shard_count, 4, 2, WARNING"
    })
    void reportsLess(String type, String attribute, int before, int after, Severity severity) {
        assertThat(plan().object(type + ".x", "update")
                        .changes(attribute, before, after)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(severity);
                    assertThat(observation.evidence()).containsExactly(attribute + ": " + before + " -> " + after);
                });
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_ecs_service.x", "update")
                        .becomesUnknown("desired_count", 3)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereCapacityStaysOrGrows() {
        assertThat(plan().object("aws_autoscaling_group.x", "update")
                        .changes("min_size", 2, 4)
                        .keeps("desired_capacity", 4)
                        .object("google_compute_x.x", "update")
                        .changes("min_size", 4, 0)
                        .object("aws_autoscaling_group.gone", "delete")
                        .before("min_size", 2)
                        .observed(ID))
                .isEmpty();
    }
}
