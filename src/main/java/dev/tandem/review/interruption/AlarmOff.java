package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An alarm is destroyed or no longer acts, or a subscription to its messages is destroyed. */
final class AlarmOff implements ObjectCondition {

    private static final Set<String> ALARMS = Set.of("aws_cloudwatch_composite_alarm", "aws_cloudwatch_metric_alarm");
    private static final String SUBSCRIPTION = "aws_sns_topic_subscription";

    @Override
    public String id() {
        return "review/alarm-off";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var alarm = ALARMS.contains(change.type());
        if (change.actions().onlyDeletes() && (alarm || change.type().equals(SUBSCRIPTION))) {
            return Stream.of(Observation.violated(
                    this,
                    Severity.WARNING,
                    change,
                    "An alarm or a subscription to it is destroyed: what it reported goes unnoticed.",
                    "Keep it as long as what it watches exists."));
        }
        var attributes = alarm ? List.of("actions_enabled", "alarm_actions") : List.<String>of();
        return Question.ask(this, change, attributes, AlarmOff::weakens)
                .observed(
                        Severity.WARNING,
                        "The alarm has fewer actions, or none: what it reports is sent to fewer receivers, or to none.",
                        "Keep the actions of the alarm on.");
    }

    private static Answer weakens(Attribute attribute) {
        if (attribute.name().equals("actions_enabled")) {
            return attribute.turnsOff();
        }
        return attribute.after().absent()
                ? Answer.of(!attribute.before().items().isEmpty())
                : attribute.shrinks();
    }
}
