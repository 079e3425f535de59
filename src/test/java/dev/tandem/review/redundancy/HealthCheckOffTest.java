package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthCheckOffTest {

    private static final String ID = "review/health-check-off";

    @Test
    void warnsOfEachWayToTurnAHealthCheckOff() {
        assertThat(plan().object("aws_autoscaling_group.a", "update")
                        .changes("health_check_type", "ELB", "EC2")
                        .object("aws_autoscaling_group.b", "update")
                        .changes("suspended_processes", List.of(), List.of("ReplaceUnhealthy"))
                        .object("aws_alb_target_group.c", "update")
                        .changes("health_check", List.of(Map.of("enabled", true)), List.of(Map.of("enabled", false)))
                        .object("aws_route53_health_check.d", "update")
                        .changes("disabled", false, true)
                        .observed(ID))
                .hasSize(4)
                .allSatisfy(observation -> assertThat(observation.severity()).isEqualTo(Severity.WARNING))
                .flatExtracting(Observation::evidence)
                .containsExactly(
                        "health_check.enabled: true -> false",
                        "health_check_type: ELB -> EC2",
                        "suspended_processes: 0 elements -> 1 element",
                        "disabled: false -> true");
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_autoscaling_group.a", "update")
                        .becomesUnknown("health_check_type", "ELB")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereHealthIsChecked() {
        assertThat(plan().object("aws_autoscaling_group.a", "update")
                        .changes("health_check_type", "EC2", "ELB")
                        .changes("suspended_processes", List.of("AZRebalance"), List.of())
                        .object("aws_route53_health_check.d", "update")
                        .changes("disabled", true, false)
                        .object("aws_lb_target_group.made_anew", "delete", "create")
                        .becomesUnknown("health_check", List.of(Map.of("enabled", true)))
                        .observed(ID))
                .isEmpty();
    }
}
