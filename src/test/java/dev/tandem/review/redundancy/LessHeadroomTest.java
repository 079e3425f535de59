package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessHeadroomTest {

    private static final String ID = "review/less-headroom";

    @ParameterizedTest
    @CsvSource({"aws_autoscaling_group, max_size", "aws_appautoscaling_target, max_capacity"})
    void warnsOfALowerLimit(String type, String attribute) {
        assertThat(plan().object(type + ".x", "update")
                        .changes(attribute, 12, 6)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(Severity.WARNING);
                    assertThat(observation.evidence()).containsExactly(attribute + ": 12 -> 6");
                });
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_autoscaling_group.x", "update")
                        .becomesUnknown("max_size", 12)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereTheLimitStaysOrRises() {
        assertThat(plan().object("aws_autoscaling_group.x", "update")
                        .changes("max_size", 6, 12)
                        .object("aws_appautoscaling_target.x", "update")
                        .keeps("max_capacity", 4)
                        .observed(ID))
                .isEmpty();
    }
}
