package dev.tandem.resilience;

import java.util.List;

/**
 * So many of them are up: a quorum, or the instances that carry the load.
 *
 * @param k how many are needed
 * @param of the replicas
 */
public record AtLeast(int k, List<Expr> of) implements Expr {

    public AtLeast {
        of = List.copyOf(of);
        if (k < 1 || k > of.size()) {
            throw new IllegalArgumentException(
                    "At least one and at most all of " + of.size() + " can be needed, but " + k + " are.");
        }
    }
}
