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
 * longest of them. Failures are independent but for what they are inside of.
 */
final class Downtime {

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
        double none = recovered(Effort.NONE, List.of(Survival.SURVIVES, Survival.DEGRADED));
        double automatic = recovered(Effort.AUTOMATIC, List.of(Survival.RECOVERABLE));
        double never = down(Effort.ANY_MEANS, unavailability);
        return Math.min(down(Effort.NONE, unavailability), none + automatic + never);
    }

    /** The states that are down after an effort, while no more time has passed than the next effort takes. */
    private double recovered(Effort effort, List<Survival> by) {
        var longest =
                by.stream().flatMap(survival -> of(survival).values().stream()).max(Duration::compareTo);
        double old = longest.isEmpty() ? 0 : down(effort, atom -> older(atom, by, longest));
        return Math.max(0, down(effort, unavailability) - old);
    }

    /** The probability that an atom is down, and has been for longer than the recovery takes. */
    private double older(Atom atom, List<Survival> by, Optional<Duration> longest) {
        var own = by.stream()
                .flatMap(survival -> Optional.ofNullable(of(survival).get(atom)).stream())
                .filter(time -> !time.isZero())
                .findFirst();
        var takes = isDecidedElsewhere(atom, by)
                ? Duration.ZERO
                : own.or(() -> longest).orElse(Duration.ZERO);
        double share =
                (double) takes.toMillis() / Math.max(1, outage.apply(atom).toMillis());
        return unavailability.applyAsDouble(atom) * Math.max(0, 1 - share);
    }

    /** What a person has to recover from, or nobody can, is not counted as a failover of AWS's as well. */
    private boolean isDecidedElsewhere(Atom atom, List<Survival> by) {
        return by.contains(Survival.SURVIVES)
                && !of(Survival.SURVIVES).containsKey(atom)
                && !of(Survival.DEGRADED).containsKey(atom);
    }

    private double down(Effort effort, ToDoubleFunction<Atom> failing) {
        return prover.structure(entry.id(), effort).unavailability(Probabilities.of(model, failing));
    }

    private Map<Atom, Duration> of(Survival survival) {
        return times.getOrDefault(survival, Map.of());
    }
}
