package dev.tandem.resilience;

import java.util.BitSet;

/** A model in which something has failed: what of it is up. */
final class SystemState {

    private final Circuit circuit;
    private final long[] values;

    private final int lane;

    private SystemState(Circuit circuit, long[] values, int lane) {
        this.circuit = circuit;
        this.values = values;
        this.lane = lane;
    }

    /** What is up once that effort has been made. */
    static SystemState of(
            Model model,
            Circuit circuit,
            FailureSet failures,
            InterventionLevel intervention,
            ServiceCriterion measure) {
        return new SystemState(
                circuit, circuit.values(BitParallelStates.of(model.atoms(), failures), intervention, measure), 0);
    }

    /** What serves in one of the lanes that values were computed for. */
    static SystemState of(Circuit circuit, long[] values, int lane) {
        return new SystemState(circuit, values, lane);
    }

    /** What can be started when nothing runs. */
    static SystemState coldStart(Model model, Circuit circuit, FailureSet failures) {
        return new SystemState(circuit, circuit.coldStart(BitParallelStates.of(model.atoms(), failures)), 0);
    }

    /** Whether an expression of the model holds. */
    boolean isUp(Expr expr) {
        return isUp(circuit.place(expr));
    }

    /** Whether a component serves. */
    boolean isUp(Component component) {
        return isUp(new Part(component.id()));
    }

    /** Whether an alternative serves. */
    boolean isUp(Alternative alternative) {
        return isUp(circuit.place(alternative));
    }

    /** Whether clients can be moved in that way. */
    boolean isUp(TrafficFailover failover) {
        return isUp(circuit.place(failover));
    }

    /** Whether an entry point is served. */
    boolean isUp(EntryPoint entry) {
        return isUp(circuit.place(entry));
    }

    /** The places of the atoms that are down. */
    BitSet down() {
        var down = new BitSet(circuit.atoms());
        for (int atom = 0; atom < circuit.atoms(); atom++) {
            down.set(atom, !isUp(atom));
        }
        return down;
    }

    private boolean isUp(int place) {
        return (values[place] >>> lane & 1) != 0;
    }
}
