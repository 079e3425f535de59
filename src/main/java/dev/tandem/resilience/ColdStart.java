package dev.tandem.resilience;

import java.util.List;

/**
 * What goes on while it runs but could not be started again once all of it stands still.
 *
 * @param stuck the components that would not start, by name
 * @param cycle those of them that wait for each other in a ring, each for the next and the last for the first
 */
public record ColdStart(List<String> stuck, List<String> cycle) {

    public ColdStart {
        stuck = List.copyOf(stuck);
        cycle = List.copyOf(cycle);
    }

    /** Whether everything that runs could be started from nothing. */
    public boolean isPossible() {
        return stuck.isEmpty();
    }
}
