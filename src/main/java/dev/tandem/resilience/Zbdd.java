package dev.tandem.resilience;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Zero-suppressed decision diagrams: sets of sets of variables, such as cut sets, in far less space than listing them
 * takes (Minato, 1993). Minimal ones are found as in Rauzy, "New algorithms for fault trees analysis", 1993.
 */
final class Zbdd {

    /** No set at all. */
    static final int NONE = 0;

    /** The empty set alone. */
    static final int EMPTY = 1;

    private final NodeTable nodes = new NodeTable();
    private final Memo without = new Memo();

    /** The minimal sets of failures under which a function is down, up to a size. */
    int minimalCuts(Bdd bdd, int function, int order) {
        return new Cuts(bdd).minimal(function, Math.min(order, bdd.variables().size()));
    }

    /** How many sets there are of each size, the empty set first. */
    List<BigInteger> countByOrder(int family) {
        return countByOrder(family, new HashMap<>());
    }

    /**
     * The sum, over all sets, of the product of their members' values.
     *
     * @param values for each variable, its value
     */
    double sumOfProducts(int family, double[] values) {
        var sums = new double[Math.max(family + 1, 2)];
        sums[EMPTY] = 1;
        for (int node = 2; node <= family; node++) {
            sums[node] = values[nodes.variable(node)] * sums[nodes.yes(node)] + sums[nodes.no(node)];
        }
        return sums[family];
    }

    /** The sets of at most so many members. */
    List<List<Integer>> list(int family, int order) {
        var found = new ArrayList<List<Integer>>();
        list(family, List.of(), order, found);
        return found;
    }

    private void list(int family, List<Integer> chosen, int more, List<List<Integer>> found) {
        if (family == NONE || more < 0) {
            return;
        }
        if (family == EMPTY) {
            found.add(chosen);
            return;
        }
        var longer = new ArrayList<>(chosen);
        longer.add(nodes.variable(family));
        list(nodes.yes(family), longer, more - 1, found);
        list(nodes.no(family), chosen, more, found);
    }

    private List<BigInteger> countByOrder(int family, Map<Integer, List<BigInteger>> known) {
        if (family <= EMPTY) {
            return family == NONE ? List.of() : List.of(BigInteger.ONE);
        }
        var found = known.get(family);
        if (found != null) {
            return found;
        }
        var with = countByOrder(nodes.yes(family), known);
        var lacking = countByOrder(nodes.no(family), known);
        var counts = new ArrayList<BigInteger>();
        for (int order = 0; order < Math.max(with.size() + 1, lacking.size()); order++) {
            counts.add(at(with, order - 1).add(at(lacking, order)));
        }
        known.put(family, counts);
        return counts;
    }

    private static BigInteger at(List<BigInteger> counts, int order) {
        return order >= 0 && order < counts.size() ? counts.get(order) : BigInteger.ZERO;
    }

    /** The sets of the one family that contain no set of the other. */
    private int without(int family, int other) {
        if (family == NONE || other == EMPTY) {
            return NONE;
        }
        if (family == other) {
            return NONE;
        }
        if (other == NONE || family == EMPTY) {
            return containsEmpty(other) ? NONE : family;
        }
        long key = Memo.key(family, other);
        int known = without.get(key);
        if (known != Memo.ABSENT) {
            return known;
        }
        int variable = Math.min(nodes.variable(family), nodes.variable(other));
        int lacking = without(nodes.no(family, variable), nodes.no(other, variable));
        if (nodes.variable(family) != variable) {
            return without.put(key, lacking);
        }
        int with = without(nodes.yes(family), nodes.no(other, variable));
        int withBoth = nodes.variable(other) == variable ? without(with, nodes.yes(other)) : with;
        return without.put(key, node(variable, lacking, withBoth));
    }

    private boolean containsEmpty(int family) {
        int node = family;
        while (node > EMPTY) {
            node = nodes.no(node);
        }
        return node == EMPTY;
    }

    private int node(int variable, int lacking, int with) {
        return with == NONE ? lacking : nodes.node(variable, lacking, with);
    }

    /** The search for the minimal cuts of functions of one diagram. */
    private final class Cuts {

        private final NodeTable functions;
        private final int unbounded;
        private final Map<Integer, Memo> known = new HashMap<>();

        Cuts(Bdd bdd) {
            this.functions = bdd.nodes();
            this.unbounded = bdd.variables().size();
        }

        /** A function of no fewer variables than may fail is not counted down, so that its results are shared. */
        int minimal(int function, int order) {
            if (function == Bdd.DOWN || function == Bdd.UP) {
                return function == Bdd.DOWN ? EMPTY : NONE;
            }
            if (order == 0) {
                return NONE;
            }
            var memo = known.computeIfAbsent(order, any -> new Memo());
            int found = memo.get(function);
            if (found != Memo.ABSENT) {
                return found;
            }
            int lacking = minimal(functions.no(function), order);
            int with = minimal(functions.yes(function), order == unbounded ? order : order - 1);
            return memo.put(function, node(functions.variable(function), lacking, without(with, lacking)));
        }
    }
}
