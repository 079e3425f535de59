package dev.tandem.element.service;

import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.topology.RegionRole;

/** A service: its load balancer is there, and Terraform scales its instances. */
record ServiceChapter(OperatorContext desk, Service service) {

    Chapter chapter() {
        var there = standby().instances();
        return Chapter.of(desk.fate(
                service,
                there == 0
                        ? "Its load balancer, and no instance until Terraform scales it."
                        : there + (there == 1 ? " instance" : " instances") + ", which Terraform scales to "
                                + Math.max(there, service.capacity().instances()) + "."));
    }

    /** The command that does the same, where Terraform cannot. */
    String scaledByHand() {
        var active = service.capacity().instances();
        return "aws autoscaling update-auto-scaling-group --region " + desk.recovery() + " --auto-scaling-group-name "
                + desk.name(service) + " \\\n    --min-size " + active + " --desired-capacity " + active
                + " --max-size " + Math.max(active, standby().atMost());
    }

    private Capacity standby() {
        return Capacity.of(service, desk.topology(), RegionRole.RECOVERY);
    }
}
