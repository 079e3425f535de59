package dev.tandem.resilience.derived;

import dev.tandem.resilience.Model;
import dev.tandem.topology.Entry;
import java.util.Optional;

/**
 * How clients come in through an entry of a kind, and are moved to the recovery region.
 *
 * @param <E> the entries
 */
public interface Entering<E extends Entry> {

    /** Adds an entry point: what has to serve in each region, and what moves clients between them. */
    void enter(E entry, RegionModel primary, RegionModel recovery, Model.Builder model);

    /** What it serves in the recovery region before that is active, in a sentence, if it answers clients by itself. */
    default Optional<String> beforeAction(E entry) {
        return Optional.empty();
    }
}
