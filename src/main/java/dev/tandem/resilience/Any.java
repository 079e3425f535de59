package dev.tandem.resilience;

import java.util.List;

/**
 * At least one of them is up.
 *
 * @param of the alternatives; of none, never up
 */
public record Any(List<Expr> of) implements Expr {

    public Any {
        of = List.copyOf(of);
    }
}
