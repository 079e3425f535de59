package dev.tandem.element.nodes;

import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;

/** A pair of nodes: launched by Terraform once the recovery region is active, and never in two regions at once. */
record NodePairChapter(OperatorContext operator, NodePair nodes) {

    Chapter chapter() {
        return Chapter.of(operator.impact(
                        nodes,
                        "Everything but the instances, which Terraform launches on addresses that are theirs already. Their"
                                + " database has to take writes before, or they get no lease."))
                .step(stopped(Phase.RETURNING, operator.primary(), "They would take the lease in the old database."))
                .step(stopped(
                        Phase.RESTING,
                        operator.recovery(),
                        "Only one region's nodes may hold the lease; the last step takes these instances away."))
                .step(started());
    }

    private RunbookStep stopped(Phase phase, String region, String why) {
        return RunbookStep.of(phase, "Stop the nodes of " + nodes.name() + " in " + region, why)
                .command(instances(region, "pending,running,stopping"), ordered(region, "stop", "stopped"))
                .orders("ec2")
                .check("`aws ec2 describe-instances` shows them stopped.");
    }

    private RunbookStep started() {
        return RunbookStep.of(
                        Phase.STANDING_BY,
                        "Start the nodes of " + nodes.name() + " in " + operator.primary(),
                        "Their database takes writes there again.")
                .command(instances(operator.primary(), "stopped"), ordered(operator.primary(), "start", "running"))
                .orders("ec2")
                .check("One of them holds the lease, the other waits for it.");
    }

    private static String ordered(String region, String order, String state) {
        var which = " --region " + region + " --instance-ids $instances\n";
        return "if [ -n \"$instances\" ]; then\n  aws ec2 " + order + "-instances" + which + "  aws ec2 wait instance-"
                + state + which + "fi";
    }

    private String instances(String region, String state) {
        return "instances=$(aws ec2 describe-instances --region " + region + " --filters \"Name=tag:Name,Values="
                + operator.name(nodes) + "-*\" \\\n    Name=instance-state-name,Values=" + state
                + " --query 'Reservations[].Instances[].InstanceId' --output text)";
    }
}
