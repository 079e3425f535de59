package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
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
        var open = rules(plan)
                .filter(change ->
                        !change.actions().onlyDeletes() && !change.after().absent())
                .map(change -> SecurityGroupPort.of(change, change.after()))
                .toList();
        return rules(plan)
                .filter(change -> change.actions().deletes())
                .filter(change -> !isGroupDestroyed(change, plan))
                .filter(change -> isClosed(change, open))
                .map(this::closed);
    }

    private static Stream<ResourceChange> rules(Plan plan) {
        return plan.managed().filter(change -> TYPES.contains(change.type()));
    }

    /** What is known only after the apply may open the same ports again. */
    private static boolean isClosed(ResourceChange change, List<SecurityGroupPort> open) {
        var port = SecurityGroupPort.of(change, change.before());
        return open.stream().noneMatch(other -> other.covers(port));
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
