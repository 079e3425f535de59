package dev.tandem.resilience;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * The minimal cut sets of an entry point, up to an order. There may be far more of them than could be listed; they are
 * counted and weighed all the same. Minimal means that no atom can be left out: a zone that is fatal is shown even if
 * two of the nodes inside of it would do, which minimality by what is down would hide.
 */
public final class CutSets {

    private final Structure structure;
    private final int family;
    private final List<BigInteger> counts;

    CutSets(Structure structure, int family) {
        this.structure = structure;
        this.family = family;
        this.counts = structure.zbdd().countByOrder(family);
    }

    /** How many there are of each order, starting with order 0, which only what never works has. */
    public List<BigInteger> countByOrder() {
        return counts;
    }

    /** How many there are of an order. */
    public BigInteger count(int order) {
        return order < counts.size() ? counts.get(order) : BigInteger.ZERO;
    }

    /** How many there are. */
    public BigInteger count() {
        return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The sum of their probabilities: never below that of the entry point being down, and close to it if rare. */
    public double rareEventSum(Probabilities probabilities) {
        return structure.zbdd().sumOfProducts(family, structure.failing(probabilities));
    }

    /** Those of the lowest orders, as many whole orders as fit into the limit; the widest reaching first. */
    public List<CutSet> smallest(int limit) {
        return sorted(limit, byOrder());
    }

    /** Those of the lowest orders, as many whole orders as fit into the limit; the likeliest of each first. */
    public List<CutSet> likeliest(int limit, Probabilities probabilities) {
        return sorted(
                limit,
                Comparator.comparingInt(FailureSet::order)
                        .thenComparing(set -> -probability(set, probabilities))
                        .thenComparing(byOrder()));
    }

    /** The sum of those that include an atom, as a share of the sum of all. */
    double share(double[] failing, int variable) {
        double all = structure.zbdd().sumOfProducts(family, failing);
        var never = failing.clone();
        never[variable] = 0;
        return all == 0 ? 0 : 1 - structure.zbdd().sumOfProducts(family, never) / all;
    }

    /** Those of the lowest orders that fit into a limit, in no particular order, and without their explanations. */
    List<FailureSet> failures(int limit) {
        return structure.list(family, fitting(limit));
    }

    private List<CutSet> sorted(int limit, Comparator<FailureSet> order) {
        return failures(limit).stream().sorted(order).map(structure::explain).toList();
    }

    /** The highest order so that all sets up to it fit into a limit. */
    private int fitting(int limit) {
        var sum = BigInteger.ZERO;
        for (int order = 0; order < counts.size(); order++) {
            sum = sum.add(counts.get(order));
            if (sum.compareTo(BigInteger.valueOf(limit)) > 0) {
                return order - 1;
            }
        }
        return counts.size();
    }

    private Comparator<FailureSet> byOrder() {
        return Comparator.comparingInt(FailureSet::order)
                .thenComparing(set -> -structure.blastRadius(set))
                .thenComparing(FailureSet::toString);
    }

    private static double probability(FailureSet set, Probabilities probabilities) {
        return set.atoms().stream().mapToDouble(probabilities::of).reduce(1, (one, other) -> one * other);
    }
}
