package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import java.util.Set;
import java.util.stream.Stream;

/** What runs, or what others need to run, is destroyed before its successor exists. */
final class GapWhileReplaced implements ObjectCondition {

    private static final Set<String> TYPES = Set.of(
            "aws_acm_certificate",
            "aws_autoscaling_group",
            "aws_ecs_service",
            "aws_efs_mount_target",
            "aws_eks_node_group",
            "aws_iam_instance_profile",
            "aws_iam_role",
            "aws_instance",
            "aws_lambda_function",
            "aws_launch_template",
            "aws_lb_listener",
            "aws_lb_target_group",
            "aws_nat_gateway",
            "aws_rds_cluster_instance",
            "aws_security_group");

    @Override
    public String id() {
        return "review/gap-while-replaced";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().deletesFirst() || !TYPES.contains(change.type())) {
            return Stream.empty();
        }
        var observation = Observation.violated(
                this,
                Severity.WARNING,
                change,
                "This resource is destroyed before its successor exists: what uses it does without meanwhile.",
                "Set lifecycle { create_before_destroy = true }, with a name that may differ.");
        for (var path : change.replacePaths()) {
            observation = observation.because(change.attribute(path).words());
        }
        return Stream.of(observation);
    }
}
