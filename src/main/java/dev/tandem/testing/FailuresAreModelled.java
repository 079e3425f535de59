package dev.tandem.testing;

import dev.tandem.element.Kinds;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.proof.Effects;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can fail of an element is in the proof: named after it, in the right place, and of consequence. */
final class FailuresAreModelled implements Clause {

    private static final Set<Atom.Kind> PLACES = EnumSet.of(Atom.Kind.REGION, Atom.Kind.ZONE);

    private static final int ORDER = 2;

    @Override
    public Optional<String> broken(Candidate candidate) {
        if (Kinds.facet(candidate.element(), Failing.class).isEmpty()) {
            return Optional.empty();
        }
        var topology = candidate.alone().topology();
        var model = Derivation.of(topology);
        var without = Derivation.of(candidate.alone().without());
        var added = model.atoms().stream()
                .filter(atom -> !without.atoms().contains(atom))
                .toList();
        return Stream.of(
                        elsewhere(added),
                        unnamed(candidate.element().name(), model, without),
                        downFromTheStart(model),
                        notRecovered(candidate, topology, model),
                        better(model),
                        ofNoConsequence(candidate, topology, added))
                .flatMap(Function.identity())
                .findFirst();
    }

    private static Stream<String> elsewhere(List<Atom> added) {
        return added.stream()
                .filter(atom -> PLACES.contains(atom.kind()))
                .map(atom -> "rests on " + atom.id()
                        + ", which is no region or zone of the topology: take them from Place.");
    }

    private static Stream<String> unnamed(String name, Model model, Model without) {
        var before = without.components().stream().map(Component::id).collect(Collectors.toSet());
        return model.components().stream()
                .map(Component::id)
                .filter(id -> !before.contains(id) && !id.contains(name) && !id.contains(Surroundings.SERVICE))
                .map(id -> "has a component \"" + id + "\" without its name: begin with Place.component.");
    }

    private static Stream<String> downFromTheStart(Model model) {
        var outcome = new Prover(model).outcome(Surroundings.ENTRY, FailureSet.NOTHING);
        return outcome.survival() == Survival.SURVIVES
                ? Stream.empty()
                : Stream.of("is not up although nothing has failed: " + outcome.survival() + ".");
    }

    private static Stream<String> notRecovered(Candidate candidate, Topology topology, Model model) {
        var region = topology.primary().region().id();
        var outcome = new Prover(model).outcome(Surroundings.ENTRY, FailureSet.of(Atom.region(region)));
        return candidate.element() instanceof Store store
                        && store.copiedToRecovery()
                        && outcome.survival() == Survival.LOST
                ? Stream.of(
                        "says that it is copied to the recovery region, but the proof does not use the copy when the"
                                + " primary region is lost: add a Promotion.")
                : Stream.empty();
    }

    /** Another failure may be what a health check sees, so it may spare a person's work; it never brings anything back. */
    private static Stream<String> better(Model model) {
        var survivals = new HashMap<FailureSet, Survival>();
        new Prover(model).each(Surroundings.ENTRY, ORDER, survivals::put);
        return survivals.entrySet().stream()
                .filter(entry -> entry.getValue() != Survival.LOST)
                .map(Map.Entry::getKey)
                .flatMap(failures -> failures.atoms().stream()
                        .filter(atom -> survivals.get(without(failures, atom)) == Survival.LOST)
                        .map(atom -> "is lost when " + without(failures, atom) + " fails, but not when " + atom
                                + " fails as well."))
                .sorted();
    }

    private static FailureSet without(FailureSet set, Atom atom) {
        return new FailureSet(
                set.atoms().stream().filter(other -> !other.equals(atom)).toList());
    }

    /** In the primary region: what has no copy in the recovery region may matter nowhere there. */
    private static Stream<String> ofNoConsequence(Candidate candidate, Topology topology, List<Atom> added) {
        if (!(candidate.element() instanceof Dependency)) {
            return Stream.empty();
        }
        var effects = new Effects(topology, Surroundings.ENTRY);
        var primary = Atom.region(topology.primary().region().id());
        return added.stream()
                .filter(atom -> atom.isWithin(primary))
                .filter(atom -> !effects.ofLosing(atom.id()))
                .map(atom -> "names " + atom
                        + " among what can fail, but losing it changes nothing: let a component need it.");
    }
}
