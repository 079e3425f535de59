package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmOffTest {

    private static final String ID = "review/alarm-off";
    private static final Object NONE = NullNode.getInstance();

    @Test
    void warnsOfEachWayToTurnAnAlarmOff() {
        assertThat(plan().object("aws_cloudwatch_metric_alarm.a", "delete")
                        .object("aws_cloudwatch_metric_alarm.b", "update")
                        .changes("actions_enabled", true, false)
                        .object("aws_cloudwatch_metric_alarm.c", "update")
                        .changes("alarm_actions", List.of("arn"), NONE)
                        .object("aws_sns_topic_subscription.d", "delete")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING, Severity.WARNING, Severity.WARNING, Severity.WARNING);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_cloudwatch_metric_alarm.lag", "update")
                        .becomesUnknown("actions_enabled", true)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereAlarmsStay() {
        assertThat(plan().object("aws_cloudwatch_metric_alarm.lag", "update")
                        .changes("alarm_actions", List.of(), List.of("arn"))
                        .keeps("actions_enabled", true)
                        .object("aws_cloudwatch_metric_alarm.made", "create")
                        .object("aws_sns_topic_subscription.anew", "delete", "create")
                        .observed(ID))
                .isEmpty();
    }
}
