package dev.tandem.resilience;

import java.util.List;

/**
 * Where clients come in, and the alternatives that can serve them, the usual one first.
 *
 * @param id what it is called
 * @param alternatives in the order in which clients are sent to them
 */
public record EntryPoint(String id, List<Alternative> alternatives) {

    public EntryPoint {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("The entry point \"" + id + "\" needs an alternative that serves it.");
        }
    }

    /** One that a single thing serves. */
    public static EntryPoint of(String id, Expr needs) {
        return new EntryPoint(id, List.of(Alternative.usual(id, needs)));
    }
}
