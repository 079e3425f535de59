package dev.tandem.runbook;

import dev.tandem.topology.Workload;

/**
 * A kind of workload whose instances Auto Scaling groups launch, so that operators stop and launch them by the groups.
 *
 * @param <W> the workloads
 */
public interface Scaled<W extends Workload> {

    /** The command that launches as many of them in the recovery region as serve there once it is active. */
    String scaling(W workload, OperatorContext operator);
}
