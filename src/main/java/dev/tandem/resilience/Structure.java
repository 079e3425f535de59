package dev.tandem.resilience;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Under which failures an entry point is up, all of them at once. */
public final class Structure {

    private final Model model;
    private final Bdd bdd;
    private final int function;
    private final Zbdd zbdd = new Zbdd();
    private final Explanations explanations;

    Structure(Model model, Circuit circuit, EntryPoint entry, InterventionLevel intervention) {
        int place = circuit.place(entry);
        this.model = model;
        this.bdd = new Bdd(VariableOrder.of(circuit, place));
        this.function = (int) circuit.values(bdd, intervention, ServiceCriterion.SERVING)[place];
        this.explanations = new Explanations(
                model, set -> SystemState.of(model, circuit, set, intervention, ServiceCriterion.SERVING)
                        .isUp(entry));
    }

    /** Its minimal cut sets of every order. */
    public CutSets cutSets() {
        return cutSets(model.atoms().size());
    }

    /** Its minimal cut sets up to an order. */
    public CutSets cutSets(int order) {
        return new CutSets(this, zbdd.minimalCuts(bdd, function, order));
    }

    /** The exact probability that it is up, if atoms fail independently but for what they are inside of. */
    public double availability(Probabilities probabilities) {
        return 1 - unavailability(probabilities);
    }

    /** The exact probability that it is down. */
    public double unavailability(Probabilities probabilities) {
        return bdd.unavailability(function, failing(probabilities));
    }

    /** How much each atom matters, the largest share of the cut sets first. */
    public List<Importance> importance(Probabilities probabilities) {
        var failing = failing(probabilities);
        var all = cutSets();
        return IntStream.range(0, failing.length)
                .mapToObj(variable ->
                        new Importance(atom(variable), birnbaum(failing, variable), all.share(failing, variable)))
                .sorted(Comparator.comparingDouble((Importance one) -> -one.fussellVesely())
                        .thenComparing(one -> one.atom().id()))
                .toList();
    }

    Zbdd zbdd() {
        return zbdd;
    }

    /** The probabilities in the order of the diagram. */
    double[] failing(Probabilities probabilities) {
        return IntStream.range(0, bdd.variables().size())
                .mapToDouble(variable -> probabilities.of(atom(variable)))
                .toArray();
    }

    /** The sets of a family up to an order. */
    List<FailureSet> list(int family, int order) {
        return zbdd.list(family, order).stream()
                .map(set -> FailureSet.of(set.stream().map(this::atom).toList()))
                .toList();
    }

    /** How many atoms are down when those fail. */
    long blastRadius(FailureSet failures) {
        return model.atoms().stream().filter(failures::takesDown).count();
    }

    CutSet explain(FailureSet failures) {
        return explanations.explain(failures);
    }

    private Atom atom(int variable) {
        return model.atoms().get(bdd.variables().atom(variable));
    }

    private double birnbaum(double[] failing, int variable) {
        var failed = failing.clone();
        failed[variable] = 1;
        var intact = failing.clone();
        intact[variable] = 0;
        return bdd.unavailability(function, failed) - bdd.unavailability(function, intact);
    }
}
