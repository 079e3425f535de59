package dev.tandem.resilience;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Things that fail together, and with them everything that is inside of them.
 *
 * @param atoms what fails, by name
 */
public record FailureSet(List<Atom> atoms) {

    /** Nothing fails. */
    public static final FailureSet NOTHING = new FailureSet(List.of());

    public FailureSet {
        atoms = atoms.stream().distinct().sorted(Comparator.comparing(Atom::id)).toList();
    }

    /** Those atoms. */
    public static FailureSet of(Atom... atoms) {
        return new FailureSet(List.of(atoms));
    }

    /** Those atoms. */
    static FailureSet of(Collection<Atom> atoms) {
        return new FailureSet(List.copyOf(atoms));
    }

    /** How many things fail. */
    public int order() {
        return atoms.size();
    }

    /** Whether an atom is down: it, or what it is inside of, has failed. */
    public boolean takesDown(Atom atom) {
        return atoms.stream().anyMatch(atom::isWithin);
    }

    @Override
    public String toString() {
        return atoms.stream().map(Atom::id).collect(Collectors.joining(", ", "{", "}"));
    }
}
