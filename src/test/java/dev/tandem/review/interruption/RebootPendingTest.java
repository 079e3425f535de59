package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebootPendingTest {

    private static final String ID = "review/reboot-pending";

    @Test
    void notesAnotherParameterGroup() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .changes("parameter_group_name", "one", "two")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void notesAStaticParameter() {
        assertThat(plan().object("aws_db_parameter_group.x", "update")
                        .changes(
                                "parameter",
                                List.of(parameter("100", "pending-reboot")),
                                List.of(parameter("200", "pending-reboot")))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void printsNoValueOfAParameter() {
        assertThat(plan().object("aws_db_parameter_group.x", "update")
                        .changes("parameter", List.of(), List.of(parameter("200", "pending-reboot")))
                        .observed(ID))
                .flatExtracting(Observation::evidence)
                .containsExactly("parameter: 0 elements -> 1 element");
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .becomesUnknown("parameter_group_name", "one")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietForDynamicParameters() {
        assertThat(plan().object("aws_db_parameter_group.x", "update")
                        .changes(
                                "parameter",
                                List.of(parameter("100", "immediate")),
                                List.of(parameter("200", "immediate")))
                        .object("aws_db_instance.x", "update")
                        .keeps("parameter_group_name", "one")
                        .object("aws_elasticache_replication_group.x", "update")
                        .changes("parameter_group_name", "one", "two")
                        .observed(ID))
                .isEmpty();
    }

    private static Map<String, Object> parameter(String value, String method) {
        return Map.of("name", "max_connections", "value", value, "apply_method", method);
    }
}
