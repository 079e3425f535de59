package dev.tandem.resilience;

import java.util.Optional;

/**
 * One way in which an entry point can be served, usually one of the two regions.
 *
 * @param id what it is called
 * @param needs what has to serve
 * @param handover how clients come to it; without one they are there already
 */
public record Alternative(String id, Expr needs, Optional<Handover> handover) {

    /** The one that clients use on a good day. */
    public static Alternative usual(String id, Expr needs) {
        return new Alternative(id, needs, Optional.empty());
    }

    /** One that clients have to be brought to. */
    public static Alternative after(Handover handover, String id, Expr needs) {
        return new Alternative(id, needs, Optional.of(handover));
    }
}
