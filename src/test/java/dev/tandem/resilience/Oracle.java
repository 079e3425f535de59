package dev.tandem.resilience;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The meaning of a model, as plainly as it can be written: one set of failures at a time, straight from its records. */
final class Oracle {

    private final Model model;
    private final List<FailureSet> subsets;
    private final Map<Asked, Set<String>> known = new ConcurrentHashMap<>();

    private record Asked(FailureSet failures, InterventionLevel intervention, boolean lenient) {}

    Oracle(Model model) {
        this.model = model;
        var atoms = model.atoms();
        this.subsets = IntStream.range(0, 1 << atoms.size())
                .mapToObj(bits -> FailureSet.of(IntStream.range(0, atoms.size())
                        .filter(index -> (bits >> index & 1) != 0)
                        .mapToObj(atoms::get)
                        .toList()))
                .toList();
    }

    /** Every set of atoms there is. */
    List<FailureSet> subsets() {
        return subsets;
    }

    /** The fatal sets of which no atom can be left out. */
    Set<FailureSet> minimalCuts(EntryPoint entry, InterventionLevel intervention) {
        var fatal = subsets().stream()
                .filter(set -> !isServed(entry, set, intervention))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return fatal.stream()
                .filter(set -> set.atoms().stream().noneMatch(atom -> fatal.contains(without(set, atom))))
                .collect(Collectors.toSet());
    }

    /** The fatal sets that hold no smaller fatal set; where more failures can help, that asks for more than the above. */
    Set<FailureSet> smallestFatal(EntryPoint entry, InterventionLevel intervention) {
        var fatal = subsets().stream()
                .filter(set -> !isServed(entry, set, intervention))
                .toList();
        return fatal.stream()
                .filter(set -> fatal.stream()
                        .noneMatch(other ->
                                other.order() < set.order() && set.atoms().containsAll(other.atoms())))
                .collect(Collectors.toSet());
    }

    Survival survival(EntryPoint entry, FailureSet failures) {
        var automatic = up(failures, InterventionLevel.AUTOMATIC, true);
        var serving = entry.alternatives().stream()
                .filter(way -> serves(way, down(failures), InterventionLevel.AUTOMATIC, automatic, automatic))
                .findFirst();
        if (serving.isPresent()) {
            var unimpaired = up(failures, InterventionLevel.AUTOMATIC, false);
            return serves(serving.orElseThrow(), down(failures), InterventionLevel.AUTOMATIC, unimpaired, unimpaired)
                    ? Survival.SURVIVES
                    : Survival.DEGRADED;
        }
        return isServed(entry, failures, InterventionLevel.ANY_MEANS) ? Survival.RECOVERABLE : Survival.LOST;
    }

    boolean isServed(EntryPoint entry, FailureSet failures, InterventionLevel intervention) {
        var up = up(failures, intervention, true);
        var seen = intervention == InterventionLevel.NONE ? up : up(failures, InterventionLevel.AUTOMATIC, true);
        var down = down(failures);
        return entry.alternatives().stream().anyMatch(way -> serves(way, down, intervention, up, seen));
    }

    /** The components that are up in the end. */
    Set<String> up(FailureSet failures, InterventionLevel intervention, boolean lenient) {
        return known.computeIfAbsent(
                new Asked(failures, intervention, lenient), asked -> found(failures, intervention, lenient));
    }

    private Set<String> found(FailureSet failures, InterventionLevel intervention, boolean lenient) {
        var down = down(failures);
        var all = model.components().stream().map(Component::id).collect(Collectors.toSet());
        var running = settled(down, InterventionLevel.NONE, lenient, all);
        return intervention == InterventionLevel.NONE ? running : settled(down, intervention, lenient, running);
    }

    /** The components that can be started from nothing. */
    Set<String> startable(FailureSet failures) {
        return settled(down(failures), InterventionLevel.ANY_MEANS, true, Set.of());
    }

    static FailureSet without(FailureSet set, Atom atom) {
        return FailureSet.of(
                set.atoms().stream().filter(other -> !other.equals(atom)).toList());
    }

    private Set<Atom> down(FailureSet failures) {
        return model.atoms().stream().filter(failures::takesDown).collect(Collectors.toSet());
    }

    private Set<String> settled(Set<Atom> down, InterventionLevel intervention, boolean lenient, Set<String> start) {
        var now = start;
        var next = step(down, intervention, lenient, now);
        while (!next.equals(now)) {
            now = next;
            next = step(down, intervention, lenient, now);
        }
        return now;
    }

    private Set<String> step(Set<Atom> down, InterventionLevel intervention, boolean lenient, Set<String> up) {
        var next = new HashSet<String>();
        for (var component : model.components()) {
            var extras = Stream.concat(Stream.of(component.unimpaired()), component.soft().stream());
            var ways = model.actions().stream()
                    .filter(way -> way.to().equals(component.id()))
                    .toList();
            if (Stream.concat(Stream.of(component.serves()), component.hard().stream())
                            .allMatch(expr -> holds(expr, down, up))
                    && (lenient || extras.allMatch(expr -> holds(expr, down, up)))
                    && (ways.isEmpty()
                            || ways.stream()
                                    .anyMatch(way ->
                                            intervention.allows(way.kind()) && holds(way.requires(), down, up)))) {
                next.add(component.id());
            }
        }
        return next;
    }

    /** Health checks see what people have not repaired yet. */
    private static boolean serves(
            Alternative way, Set<Atom> down, InterventionLevel intervention, Set<String> up, Set<String> seen) {
        return holds(way.needs(), down, up)
                && (way.failovers().isEmpty()
                        || way.failovers().stream()
                                .anyMatch(failover -> intervention.allows(failover.kind())
                                        && holds(failover.requires(), down, up)
                                        && (failover.watched().equals(Expr.NEVER)
                                                || !holds(failover.watched(), down, seen))));
    }

    private static boolean holds(Expr expr, Set<Atom> down, Set<String> up) {
        if (expr instanceof Atom atom) {
            return !down.contains(atom);
        }
        if (expr instanceof Part part) {
            return up.contains(part.component());
        }
        if (expr instanceof All all) {
            return all.of().stream().allMatch(one -> holds(one, down, up));
        }
        if (expr instanceof Any any) {
            return any.of().stream().anyMatch(one -> holds(one, down, up));
        }
        if (expr instanceof AtLeast atLeast) {
            return atLeast.of().stream().filter(one -> holds(one, down, up)).count() >= atLeast.k();
        }
        var weighted = (Weighted) expr;
        return weighted.weights().entrySet().stream()
                        .filter(entry -> holds(entry.getKey(), down, up))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                >= weighted.need();
    }
}
