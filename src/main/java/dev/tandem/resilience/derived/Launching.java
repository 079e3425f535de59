package dev.tandem.resilience.derived;

import dev.tandem.resilience.Expr;
import dev.tandem.topology.Workload;

/**
 * How instances of workloads of a kind come to be in a region, where operators may need one of them.
 *
 * @param <W> the workloads
 */
public interface Launching<W extends Workload> {

    /** Whether any runs there on an ordinary day. */
    boolean running(W workload, RegionModel place);

    /** What has to be up for any to be there, whatever it serves. */
    Expr present(W workload, RegionModel place);

    /** The component that stands for its instances once others were launched. */
    String launched(W workload, RegionModel place);

    /** What the step is called that launches them. */
    String launching(W workload, RegionModel place);
}
