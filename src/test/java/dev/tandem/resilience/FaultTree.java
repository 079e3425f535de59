package dev.tandem.resilience;

import java.util.Map;

/**
 * A fault tree of somebody else's, read as a model in which each basic event is an atom and each gate a component.
 *
 * @param model the model, with one entry point, {@code top}
 * @param probabilities the probability of each basic event by its name
 */
record FaultTree(Model model, Map<String, Double> probabilities) {

    static final String TOP = "top";

    Structure structure() {
        return new Prover(model).structure(TOP, InterventionLevel.NONE);
    }

    Probabilities failing() {
        return Probabilities.of(model, atom -> probabilities.getOrDefault(atom.id(), Double.NaN));
    }
}
