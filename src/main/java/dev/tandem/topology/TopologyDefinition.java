package dev.tandem.topology;

import java.util.Collections;
import java.util.List;

/** What a user writes: a class that defines a topology, or several. */
@FunctionalInterface
public interface TopologyDefinition {

    /** The system. Runs no more than once for each compilation, and may use loops and its own methods. */
    Topology define();

    /** All the systems of this class, such as one for development and one for production. Default: just the one. */
    default List<Topology> defineAll() {
        return Collections.singletonList(define());
    }
}
