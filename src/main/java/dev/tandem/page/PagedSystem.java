package dev.tandem.page;

import dev.tandem.diagram.Diagram;
import dev.tandem.diagram.Figure;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.proof.FailureTable;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.runbook.Runbook;
import dev.tandem.topology.Objectives;
import dev.tandem.topology.Topology;
import java.util.List;

/**
 * A topology with all that a page shows of it.
 *
 * @param objectives what the business asks of it
 * @param figure the picture, with everything that can fail
 * @param atoms everything that can fail, in order
 * @param tables what becomes of each entry point, set by set
 */
public record PagedSystem(
        Objectives objectives,
        Figure figure,
        List<Atom> atoms,
        Proof proof,
        List<FailureTable> tables,
        Runbook runbook) {

    /**
     * How many sets of failures are listed at most, with their recovery steps and times. In a larger system single failures
     * are listed, and the page evaluates the verdict of other sets itself.
     */
    private static final int MOST_SETS = 60_000;

    /** Copies the lists. */
    public PagedSystem {
        atoms = List.copyOf(atoms);
        tables = List.copyOf(tables);
    }

    /** A topology that no rule calls wrong, with its proof up to an order. */
    public static PagedSystem of(Topology topology, int order) {
        var proving = Proving.of(topology);
        var listed = proving.listed(order, MOST_SETS);
        return new PagedSystem(
                topology.objectives(),
                Diagram.of(topology, proving.model()).everything(),
                proving.failing(),
                listed.proof(),
                listed.tables(),
                Runbook.of(topology));
    }

    String name() {
        return proof.topology();
    }
}
