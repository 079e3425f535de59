package dev.tandem.resilience;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * For what share of time an entry point is down. A failure that is recovered from counts for as long as the recovery
 * takes: of the states in which the entry point is down unless something is done, those count whose failures are younger
 * than that. A state that nothing recovers from counts as long as the failures last.
 *
 * <p>The recovery times are those of single failures at worst; for what is down only together with something else, the
 * longest of them, or the longest of pairs where no single failure needs a recovery. Failures are independent but for
 * what they are inside of.
 */
final class Downtime {

    /** How many failures together are looked at where no single one needs a recovery, and how many such sets. */
    private static final int SEVERAL = 2;

    private static final int TRIED = 40;

    private final Prover prover;
    private final Model model;
    private final EntryPoint entry;
    private final ToDoubleFunction<Atom> unavailability;
    private final Function<Atom, Duration> outage;
    private final Map<Survival, Map<Atom, Duration>> times = new EnumMap<>(Survival.class);

    Downtime(
            Prover prover,
            Model model,
            EntryPoint entry,
            ToDoubleFunction<Atom> unavailability,
            Function<Atom, Duration> outage,
            Map<Atom, Single> singles) {
        this.prover = prover;
        this.model = model;
        this.entry = entry;
        this.unavailability = unavailability;
        this.outage = outage;
        for (var survival : Survival.values()) {
            times.put(survival, new LinkedHashMap<>());
        }
        singles.forEach((atom, single) -> single.path()
                .ifPresent(path -> of(single.survival()).put(atom, path.time().hi())));
    }

    /** The share of time in which it is down. */
    double share() {
        double none = recovered(
                InterventionLevel.NONE, InterventionLevel.AUTOMATIC, List.of(Survival.SURVIVES, Survival.DEGRADED));
        double automatic =
                recovered(InterventionLevel.AUTOMATIC, InterventionLevel.ANY_MEANS, List.of(Survival.RECOVERABLE));
        double never = down(InterventionLevel.ANY_MEANS, unavailability);
        return Math.min(down(InterventionLevel.NONE, unavailability), none + automatic + never);
    }

    /** The states that are down after an effort, while no more time has passed than the next effort takes. */
    private double recovered(InterventionLevel intervention, InterventionLevel next, List<Survival> by) {
        var longest = longest(intervention, by);
        double old = longest.isEmpty()
                ? down(next, unavailability)
                : down(intervention, atom -> older(atom, by, longest.orElseThrow()));
        return Math.max(0, down(intervention, unavailability) - old);
    }

    /** The longest recovery from a single failure; where no single failure needs one, from the smallest sets that do. */
    private Optional<Duration> longest(InterventionLevel intervention, List<Survival> by) {
        var single =
                by.stream().flatMap(survival -> of(survival).values().stream()).max(Duration::compareTo);
        return single.isPresent() ? single : longestOfSeveral(intervention, by);
    }

    private Optional<Duration> longestOfSeveral(InterventionLevel intervention, List<Survival> by) {
        return structure(intervention).cutSets(SEVERAL).smallest(TRIED).stream()
                .map(set -> prover.outcome(entry.id(), set.failures()))
                .filter(outcome -> by.contains(outcome.survival()))
                .flatMap(outcome -> outcome.path().stream())
                .map(path -> path.time().hi())
                .max(Duration::compareTo);
    }

    /** The probability that an atom is down, and has been for longer than the recovery takes. */
    private double older(Atom atom, List<Survival> by, Duration longest) {
        var own = by.stream()
                .flatMap(survival -> Optional.ofNullable(of(survival).get(atom)).stream())
                .filter(time -> !time.isZero())
                .findFirst();
        var takes = isDecidedElsewhere(atom, by) ? Duration.ZERO : own.orElse(longest);
        double share =
                (double) takes.toMillis() / Math.max(1, outage.apply(atom).toMillis());
        return unavailability.applyAsDouble(atom) * Math.max(0, 1 - share);
    }

    /** What nobody can recover from, or a person has to, is not counted as recovered by less effort as well. */
    private boolean isDecidedElsewhere(Atom atom, List<Survival> by) {
        boolean lost = times.values().stream().noneMatch(known -> known.containsKey(atom));
        return lost
                || (by.contains(Survival.SURVIVES) && of(Survival.RECOVERABLE).containsKey(atom));
    }

    private double down(InterventionLevel intervention, ToDoubleFunction<Atom> failing) {
        return structure(intervention).unavailability(Probabilities.of(model, failing));
    }

    private Structure structure(InterventionLevel intervention) {
        return prover.structure(entry.id(), intervention);
    }

    private Map<Atom, Duration> of(Survival survival) {
        return times.getOrDefault(survival, Map.of());
    }
}
