package dev.tandem.resilience;

import java.util.List;
import java.util.Optional;

/**
 * Where clients come in, and the alternatives that can serve them, the usual one first.
 *
 * @param id what it is called
 * @param alternatives in the order in which clients are sent to them
 * @param response what comes before the first step that a person takes while clients stay where they are
 */
public record EntryPoint(String id, List<Alternative> alternatives, Optional<Response> response) {

    public EntryPoint {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("The entry point \"" + id + "\" needs an alternative that serves it.");
        }
    }

    /** One whose operators are there already. */
    public EntryPoint(String id, List<Alternative> alternatives) {
        this(id, alternatives, Optional.empty());
    }

    /** One that a single thing serves. */
    public static EntryPoint of(String id, Expr needs) {
        return new EntryPoint(id, List.of(Alternative.usual(id, needs)));
    }
}
