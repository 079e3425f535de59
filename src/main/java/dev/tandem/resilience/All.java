package dev.tandem.resilience;

import java.util.List;

/**
 * Every one of them is up.
 *
 * @param of the things that are needed; of none, always up
 */
public record All(List<Expr> of) implements Expr {

    public All {
        of = List.copyOf(of);
    }
}
