package dev.tandem.resilience;

import java.util.List;

/**
 * One way in which an entry point can be served, usually one of the two regions.
 *
 * @param id what it is called
 * @param needs what has to serve
 * @param failovers the ways in which clients are moved to it; without one they reach it already
 */
public record Alternative(String id, Expr needs, List<TrafficFailover> failovers) {

    /** Copies the list. */
    public Alternative {
        failovers = List.copyOf(failovers);
    }

    /** The one that clients use on a good day. */
    public static Alternative usual(String id, Expr needs) {
        return new Alternative(id, needs, List.of());
    }

    /** One that clients have to be brought to. */
    public static Alternative after(TrafficFailover failover, String id, Expr needs) {
        return new Alternative(id, needs, List.of(failover));
    }
}
