package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.Set;
import java.util.stream.Stream;

/** A rule of a security group goes and no other one opens its ports: connections through it stop. */
final class TrafficRuleDeleted implements PlanCondition {

    private static final Set<String> TYPES = Set.of(
            "aws_security_group_rule", "aws_vpc_security_group_egress_rule", "aws_vpc_security_group_ingress_rule");

    @Override
    public String id() {
        return "review/traffic-rule-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return rules(plan)
                .filter(change -> change.actions().deletes())
                .filter(change -> !isGroupDestroyed(change, plan))
                .flatMap(change -> observed(change, isOpenedAgain(change, plan)));
    }

    private static Stream<ResourceChange> rules(Plan plan) {
        return plan.managed().filter(change -> TYPES.contains(change.type()));
    }

    /** A rule that is replaced within its group, which is known only later, is its own successor. */
    private static Answer isOpenedAgain(ResourceChange gone, Plan plan) {
        var port = SecurityGroupPort.of(gone, gone.before());
        return rules(plan)
                .filter(change ->
                        !change.actions().onlyDeletes() && !change.actions().forgets())
                .map(change -> {
                    var covers = SecurityGroupPort.of(change, change.after()).covers(port);
                    return covers.open() && change.equals(gone) ? Answer.YES : covers;
                })
                .reduce(Answer.NO, Answer::or);
    }

    private Stream<Observation> observed(ResourceChange change, Answer openedAgain) {
        return switch (openedAgain) {
            case YES -> Stream.empty();
            case NO -> Stream.of(closed(change));
            case CANNOT_BE_TOLD ->
                Stream.of(Observation.cannotBeTold(
                        this,
                        change,
                        "Cannot be told before the apply: a new rule opens these ports, of a group that is known only then.",
                        "Make sure that the new rule is of the same security group."));
        };
    }

    private static boolean isGroupDestroyed(ResourceChange rule, Plan plan) {
        var group = rule.before().at("security_group_id").text();
        return group.isPresent()
                && plan.ofType("aws_security_group")
                        .filter(change -> change.actions().onlyDeletes())
                        .anyMatch(change -> change.before().at("id").text().equals(group));
    }

    private Observation closed(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.WARNING,
                change,
                "A rule of a security group goes, and no rule of this plan opens its ports: connections through it stop.",
                "Keep the rule until nothing connects through it, or create its successor in the same plan.");
    }
}
