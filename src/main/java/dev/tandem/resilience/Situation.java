package dev.tandem.resilience;

/** A model in which something has failed: what of it is up. */
final class Situation {

    private final Circuit circuit;
    private final long[] values;

    private Situation(Circuit circuit, long[] values) {
        this.circuit = circuit;
        this.values = values;
    }

    /** What is up once that effort has been made. */
    static Situation of(Model model, Circuit circuit, FailureSet failures, Effort effort, Measure measure) {
        return new Situation(circuit, circuit.values(Lanes.of(model.atoms(), failures), effort, measure));
    }

    /** What serves in the first lane once that effort has been made. */
    static Situation of(Circuit circuit, Lanes lanes, Effort effort) {
        return new Situation(circuit, circuit.values(lanes, effort, Measure.SERVING));
    }

    /** What can be started when nothing runs. */
    static Situation coldStart(Model model, Circuit circuit, FailureSet failures) {
        return new Situation(circuit, circuit.coldStart(Lanes.of(model.atoms(), failures)));
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

    /** Whether an entry point is served. */
    boolean isUp(EntryPoint entry) {
        return isUp(circuit.place(entry));
    }

    private boolean isUp(int place) {
        return (values[place] & 1) != 0;
    }
}
