package dev.tandem.resilience;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A model as gates in an order in which each comes after what it reads, but for components that need each other. The
 * first places hold the atoms; then the controls, which set what may be done about a failure and how well things have
 * to serve; then the gates.
 */
final class Circuit {

    private final int atoms;
    private final int[] parents;
    private final Gate[] gates;
    private final int[] order;
    private final int[] components;
    private final boolean cyclic;
    private final Map<Expr, Integer> places;
    private final Map<Alternative, Integer> alternatives;
    private final Map<TrafficFailover, Integer> failovers;
    private final Map<EntryPoint, Integer> entries;
    private final List<String> finished;
    private final int[] parameter;

    Circuit(CircuitBuilder grants) {
        this.parents = grants.parents();
        this.atoms = parents.length;
        this.gates = grants.gates();
        this.order = grants.order();
        this.components = grants.components();
        this.cyclic = grants.isCyclic();
        this.places = grants.places();
        this.alternatives = grants.alternatives();
        this.failovers = grants.failovers();
        this.entries = grants.entries();
        this.finished = grants.finished();
        this.parameter = DecisionGates.places(this, grants.choices());
    }

    /** The circuit of a model. */
    static Circuit of(Model model) {
        return new Circuit(new CircuitBuilder(model));
    }

    /** Where the value of an expression of the model is. */
    int place(Expr expr) {
        return Objects.requireNonNull(places.get(expr), () -> "no place for " + expr);
    }

    /** Where the value of an alternative is. */
    int place(Alternative alternative) {
        return Objects.requireNonNull(alternatives.get(alternative), () -> "no place for " + alternative);
    }

    /** Where it is whether clients can be moved in that way. */
    int place(TrafficFailover failover) {
        return Objects.requireNonNull(failovers.get(failover), () -> "no place for " + failover);
    }

    /** Where the value of an entry point is. */
    int place(EntryPoint entry) {
        return Objects.requireNonNull(entries.get(entry), () -> "no place for " + entry);
    }

    /** The components, each after what it needs, but for those that need each other. */
    List<String> componentsInOrder() {
        return finished;
    }

    /** The gates whose values decide the recovery path; a component's inner gates are not among them. */
    int[] parameter() {
        return parameter;
    }

    /** Whether components need each other. */
    boolean isCyclic() {
        return cyclic;
    }

    /** The gate at a place. */
    Gate gate(int place) {
        return gates[place - atoms - Control.ALL.size()];
    }

    /** The gates, in the order of their places. */
    List<Gate> gates() {
        return List.of(gates);
    }

    /** The places of the gates, each after what it reads, but for components that need each other. */
    List<Integer> order() {
        return Arrays.stream(order).boxed().toList();
    }

    /** Whether a place holds a gate. */
    boolean hasGate(int place) {
        return place >= atoms + Control.ALL.size();
    }

    /** The place of what an atom is inside of, or -1. */
    int parent(int atom) {
        return parents[atom];
    }

    /** How many places there are. */
    int size() {
        return atoms + Control.ALL.size() + gates.length;
    }

    /** How many atoms there are. */
    int atoms() {
        return atoms;
    }

    /**
     * What is up in the end. Components that need each other go on while they run, so what runs is the greatest
     * solution; what has to be set going needs what it depends on first, so what is reached is the least solution above
     * it. What health checks see is what people have not repaired yet, so that their work does not undo a failover.
     */
    long[] values(Algebra algebra, InterventionLevel intervention, ServiceCriterion measure) {
        var running = settle(algebra, InterventionLevel.NONE, measure, start(algebra, algebra.always()));
        if (intervention == InterventionLevel.NONE) {
            return running;
        }
        var automatic = settle(algebra, InterventionLevel.AUTOMATIC, measure, running);
        return intervention == InterventionLevel.AUTOMATIC
                ? automatic
                : settle(algebra, intervention, measure, automatic);
    }

    /** What more effort brings up, given what less of it did. */
    long[] further(Algebra algebra, InterventionLevel intervention, long[] values) {
        return settle(algebra, intervention, ServiceCriterion.SERVING, values);
    }

    /** What can be started when nothing runs: the least solution. */
    long[] coldStart(Algebra algebra) {
        var stopped =
                settle(algebra, InterventionLevel.NONE, ServiceCriterion.SERVING, start(algebra, algebra.never()));
        return settle(algebra, InterventionLevel.ANY_MEANS, ServiceCriterion.SERVING, stopped);
    }

    private long[] start(Algebra algebra, long components) {
        var values = new long[size()];
        for (int atom = 0; atom < atoms; atom++) {
            long intact = algebra.intact(atom);
            values[atom] = parents[atom] < 0 ? intact : algebra.both(intact, values[parents[atom]]);
        }
        for (int component : this.components) {
            values[component] = components;
        }
        return values;
    }

    private long[] settle(Algebra algebra, InterventionLevel intervention, ServiceCriterion measure, long[] start) {
        var values = start.clone();
        for (var control : Control.ALL) {
            values[atoms + control.place()] = control.isUp(intervention, measure) ? algebra.always() : algebra.never();
        }
        boolean changed = true;
        while (changed) {
            changed = sweep(algebra, values, intervention) && cyclic;
        }
        return values;
    }

    private boolean sweep(Algebra algebra, long[] values, InterventionLevel intervention) {
        boolean changed = false;
        for (int place : order) {
            if (intervention == InterventionLevel.ANY_MEANS && gate(place).isNegation()) {
                continue;
            }
            long value = gate(place).value(algebra, values);
            changed |= value != values[place];
            values[place] = value;
        }
        return changed;
    }
}
