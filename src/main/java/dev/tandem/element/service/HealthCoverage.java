package dev.tandem.element.service;

import dev.tandem.topology.Dependency;
import java.util.List;

/** What the health check of a service tests: which failures make its instances unhealthy. */
public sealed interface HealthCoverage {

    /** Nothing was stated: it is taken to test the program alone. */
    record Unstated() implements HealthCoverage {}

    /**
     * What was stated.
     *
     * @param tested what the check fails without, in addition to the program itself; nothing for a shallow check
     */
    record Stated(List<Dependency> tested) implements HealthCoverage {

        /** Copies the list. */
        public Stated {
            tested = List.copyOf(tested);
        }
    }

    /** What the check fails without, in addition to the program itself. */
    default List<Dependency> covered() {
        return this instanceof Stated stated ? stated.tested() : List.of();
    }
}
