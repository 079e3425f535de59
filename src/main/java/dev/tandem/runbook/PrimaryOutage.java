package dev.tandem.runbook;

import dev.tandem.aws.ControlPlane;
import dev.tandem.topology.Topology;
import java.util.List;

/** The control planes that are gone with the primary region, whose orders no step may need on that day. */
record PrimaryOutage(Topology topology) {

    /** Whether a step can be taken without the primary region. */
    boolean allows(RunbookStep step) {
        return step.orders().stream().noneMatch(this::contains);
    }

    /** Whether a control plane is in the primary region. */
    boolean contains(ControlPlane plane) {
        return plane.homeFor(topology.recovery().region())
                .equals(topology.primary().region());
    }

    /** Those that the primary region is home of for all regions. */
    List<ControlPlane> planes() {
        return ControlPlane.global().stream().filter(this::contains).toList();
    }

    /** What keeps a plan from asking one of them about what it made. */
    String unrefreshed(ControlPlane... planes) {
        return List.of(planes).stream().anyMatch(this::contains) ? " -refresh=false" : "";
    }
}
