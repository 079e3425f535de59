package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A health check is turned off, weakened, or no longer acted on, so that a failure goes unnoticed. */
final class HealthCheckOff implements ObjectCondition {

    private static final Map<String, Map<String, Function<Attribute, Answer>>> CHECKS = Map.of(
            "aws_autoscaling_group",
                    Map.of(
                            "health_check_type",
                            attribute -> attribute.leaves("ELB"),
                            "suspended_processes",
                            HealthCheckOff::grows),
            "aws_lb_target_group", Map.of("health_check.enabled", Attribute::turnsOff),
            "aws_route53_health_check", Map.of("disabled", Attribute::turnsOn));

    @Override
    public String id() {
        return "review/health-check-off";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var checks = CHECKS.getOrDefault(change.type(), Map.of());
        var names = checks.keySet().stream().sorted().toList();
        var question = Question.ask(this, change, names, attribute -> Optional.ofNullable(checks.get(attribute.name()))
                .map(check -> check.apply(attribute))
                .orElse(Answer.NO));
        return known(question)
                .observed(
                        Severity.WARNING,
                        "A health check is turned off or weakened: a failed target stays in service.",
                        "Keep the health check on.");
    }

    /** What is made anew has the provider's defaults, which check health. */
    private static Question known(Question question) {
        return question.change().actions().updates()
                ? question
                : new Question(question.condition(), question.change(), question.holding(), List.of());
    }

    private static Answer grows(Attribute attribute) {
        if (attribute.after().partlyUnknown()) {
            return Answer.CANNOT_BE_TOLD;
        }
        return Answer.of(!words(attribute.before()).containsAll(words(attribute.after())));
    }

    private static Set<String> words(Value list) {
        return list.items().stream().flatMap(item -> item.text().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
