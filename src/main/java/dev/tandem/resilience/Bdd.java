package dev.tandem.resilience;

/**
 * Ordered binary decision diagrams over the failures of atoms: every set of failures there is, without listing one
 * (Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986). A node leads on by whether its atom has
 * failed, and ends in up or down.
 */
final class Bdd implements Algebra {

    static final int DOWN = 0;
    static final int UP = 1;

    private final NodeTable nodes = new NodeTable();
    private final Memo both = new Memo();
    private final Memo either = new Memo();
    private final Memo not = new Memo();
    private final VariableOrder variables;

    Bdd(VariableOrder variables) {
        this.variables = variables;
    }

    NodeTable nodes() {
        return nodes;
    }

    VariableOrder variables() {
        return variables;
    }

    @Override
    public long always() {
        return UP;
    }

    @Override
    public long never() {
        return DOWN;
    }

    @Override
    public long intact(int atom) {
        return node(variables.variable(atom), UP, DOWN);
    }

    @Override
    public long not(long value) {
        return not((int) value);
    }

    @Override
    public long both(long one, long other) {
        return both((int) one, (int) other);
    }

    @Override
    public long either(long one, long other) {
        return either((int) one, (int) other);
    }

    /**
     * The probability that the function is down, which is too small to be what is left of another one.
     *
     * @param failing for each variable, the probability that its atom fails of itself, independent of the others
     */
    double unavailability(int function, double[] failing) {
        return probabilities(function, failing, DOWN)[function];
    }

    private double[] probabilities(int function, double[] failing, int end) {
        var of = new double[Math.max(function + 1, 2)];
        of[end] = 1;
        for (int node = 2; node <= function; node++) {
            double fails = failing[nodes.variable(node)];
            of[node] = fails * of[nodes.yes(node)] + (1 - fails) * of[nodes.no(node)];
        }
        return of;
    }

    private int not(int function) {
        if (function <= UP) {
            return UP - function;
        }
        int known = not.get(function);
        if (known != Memo.ABSENT) {
            return known;
        }
        int variable = nodes.variable(function);
        int ifIntact = not(nodes.no(function));
        int ifFailed = not(nodes.yes(function));
        return not.put(function, node(variable, ifIntact, ifFailed));
    }

    private int both(int one, int other) {
        if (one == other || other == UP) {
            return one;
        }
        if (one == DOWN || other == DOWN) {
            return DOWN;
        }
        if (one == UP) {
            return other;
        }
        long key = Memo.key(Math.min(one, other), Math.max(one, other));
        int known = both.get(key);
        if (known != Memo.ABSENT) {
            return known;
        }
        int variable = Math.min(nodes.variable(one), nodes.variable(other));
        int ifIntact = both(nodes.no(one, variable), nodes.no(other, variable));
        int ifFailed = both(nodes.yes(one, variable), nodes.yes(other, variable));
        return both.put(key, node(variable, ifIntact, ifFailed));
    }

    private int either(int one, int other) {
        if (one == other || other == DOWN) {
            return one;
        }
        if (one == UP || other == UP) {
            return UP;
        }
        if (one == DOWN) {
            return other;
        }
        long key = Memo.key(Math.min(one, other), Math.max(one, other));
        int known = either.get(key);
        if (known != Memo.ABSENT) {
            return known;
        }
        int variable = Math.min(nodes.variable(one), nodes.variable(other));
        int ifIntact = either(nodes.no(one, variable), nodes.no(other, variable));
        int ifFailed = either(nodes.yes(one, variable), nodes.yes(other, variable));
        return either.put(key, node(variable, ifIntact, ifFailed));
    }

    private int node(int variable, int ifIntact, int ifFailed) {
        return ifIntact == ifFailed ? ifIntact : nodes.node(variable, ifIntact, ifFailed);
    }
}
