package dev.tandem.element.service;

import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.WaitFor;
import dev.tandem.topology.RegionRole;

/** A service: its load balancer is there, and Terraform scales its instances. */
record ServiceChapter(OperatorContext operator, Service service) {

    Chapter chapter() {
        var there = standby().instances();
        return Chapter.of(operator.impact(
                service,
                there == 0
                        ? "Its load balancer, and no instance until Terraform scales it."
                        : there + (there == 1 ? " instance" : " instances") + ", which Terraform scales to "
                                + Math.max(there, service.capacity().instances()) + "."));
    }

    /** The command that does the same, where Terraform cannot. */
    String scaledByHand() {
        var active = service.capacity().instances();
        return "aws autoscaling update-auto-scaling-group --region " + operator.recovery()
                + " --auto-scaling-group-name "
                + operator.name(service) + " \\\n    --min-size " + active + " --desired-capacity " + active
                + " --max-size " + Math.max(active, standby().atMost()) + "\n"
                + WaitFor.words(
                        Integer.toString(active),
                        "autoscaling describe-auto-scaling-groups --region " + operator.recovery()
                                + " --auto-scaling-group-names " + operator.name(service),
                        "length(AutoScalingGroups[0].Instances[?LifecycleState=='InService'])");
    }

    private Capacity standby() {
        return Capacity.of(service, operator.topology(), RegionRole.RECOVERY);
    }
}
