package dev.tandem.resilience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The probability that each atom is down of itself, while what it is inside of is up. Whatever fails together has to be
 * inside of something common: the atoms are taken as independent.
 *
 * @param failing the probability for each atom
 */
public record Probabilities(Map<Atom, Double> failing) {

    public Probabilities {
        failing = Map.copyOf(failing);
        failing.forEach((atom, probability) -> {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "A probability is between 0 and 1, but that of \"" + atom.id() + "\" is " + probability + ".");
            }
        });
    }

    /** A probability for each atom of a model. */
    public static Probabilities of(Model model, ToDoubleFunction<Atom> failing) {
        var map = new LinkedHashMap<Atom, Double>();
        model.atoms().forEach(atom -> map.put(atom, failing.applyAsDouble(atom)));
        return new Probabilities(map);
    }

    /** The probability of one atom; one that was left out is an error and not a zero. */
    public double of(Atom atom) {
        var probability = failing.get(atom);
        if (probability == null) {
            throw new IllegalArgumentException("There is no probability for \"" + atom.id() + "\": give one.");
        }
        return probability;
    }
}
