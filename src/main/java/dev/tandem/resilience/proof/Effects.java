package dev.tandem.resilience.proof;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.topology.Topology;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for a set of failures to which one more failure changes the outcome of an entry. */
public final class Effects {

    private static final Set<Atom.Kind> PLACES = EnumSet.of(Atom.Kind.ZONE, Atom.Kind.NODE);

    private final String entry;
    private final Prover prover;
    private final List<Atom> atoms;
    private final List<FailureSet> bases;

    public Effects(Topology topology, String entry) {
        this.entry = entry;
        this.prover = new Prover(Derivation.of(topology));
        this.atoms = prover.atoms();
        this.bases = List.of(
                FailureSet.NOTHING,
                FailureSet.of(Atom.region(topology.primary().region().id())),
                FailureSet.of(Atom.region(topology.recovery().region().id())));
    }

    /** Whether losing it changes anything, whatever else is lost: at most a region, and two more things in it. */
    public boolean ofLosing(String name) {
        var lost = atoms.stream().filter(atom -> atom.id().equals(name)).findFirst();
        return lost.isPresent() && contexts().anyMatch(context -> changes(context, lost.orElseThrow()));
    }

    private Stream<FailureSet> contexts() {
        var none = bases.stream();
        var one = bases.stream().flatMap(base -> atoms.stream().map(atom -> and(base, atom)));
        var places = atoms.stream().filter(atom -> PLACES.contains(atom.kind())).toList();
        var two = bases.stream().flatMap(base -> places.stream()
                .flatMap(first -> places.stream().map(second -> and(and(base, first), second))));
        return Stream.of(none, one, two).flatMap(sets -> sets);
    }

    private boolean changes(FailureSet context, Atom lost) {
        return !context.takesDown(lost) && !said(context).equals(said(and(context, lost)));
    }

    /** The outcome without the failures that led to it. */
    private String said(FailureSet failures) {
        var outcome = prover.outcome(entry, failures);
        return List.of(outcome.survival(), outcome.alternative(), outcome.impaired(), outcome.path())
                .toString();
    }

    private static FailureSet and(FailureSet set, Atom more) {
        return FailureSet.of(
                Stream.concat(set.atoms().stream(), Stream.of(more)).toArray(Atom[]::new));
    }
}
