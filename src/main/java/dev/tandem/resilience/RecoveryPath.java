package dev.tandem.resilience;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.EvidenceLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A way back after a failure. Steps that follow each other add up, steps at the same time take as long as the slowest.
 *
 * @param time how long it takes: the recovery time
 * @param critical the steps that decide how long, in order
 * @param steps every step, in an order in which they can be begun
 * @param losses for each store that is used afterwards, how much of what was written last is gone
 * @param rejected the ways that were not taken
 */
public record RecoveryPath(
        DurationRange time,
        List<TimedStep> critical,
        List<TimedStep> steps,
        SortedMap<String, Loss> losses,
        List<Rejected> rejected) {

    /** Nothing has to be done. */
    static final RecoveryPath READY =
            new RecoveryPath(DurationRange.NONE, List.of(), List.of(), Collections.emptySortedMap(), List.of());

    public RecoveryPath {
        critical = List.copyOf(critical);
        steps = List.copyOf(steps);
        losses = losses.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(losses));
        rejected = List.copyOf(rejected);
    }

    /** A single step; what happens by itself in no time is none. */
    static RecoveryPath of(Action action) {
        if (action.kind() == RecoveryAction.Kind.AUTO
                && action.estimate().range().equals(DurationRange.NONE)) {
            return READY;
        }
        var step = new TimedStep(action, DurationRange.NONE);
        return new RecoveryPath(
                action.estimate().range(), List.of(step), List.of(step), Collections.emptySortedMap(), List.of());
    }

    /** How much of what was written last is gone: the worst of the stores, the recovery point. */
    public Loss loss() {
        return losses.isEmpty() ? Loss.none() : Collections.max(losses.values());
    }

    /**
     * How far the stores can be apart afterwards, so that one may point to what is not in another. Empty if one of
     * several lost everything, which is no time at all.
     */
    public Optional<Duration> skew() {
        return RecoveryConsistency.of(List.copyOf(losses.values()));
    }

    /** What the recovery time rests on. */
    public Set<EvidenceLevel> bases() {
        return critical.stream()
                .map(step -> step.estimate().evidence())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EvidenceLevel.class)));
    }

    /** Whether a person has to decide something. */
    public boolean needsDecision() {
        return steps.stream().anyMatch(step -> step.kind().needsDecision());
    }

    /** This, and the other one at the same time. */
    RecoveryPath alongside(RecoveryPath other) {
        return together(List.of(this, other));
    }

    /** All of them at the same time; merged at once, because the list of what a large system needs is long. */
    static RecoveryPath together(List<RecoveryPath> paths) {
        var some = new ArrayList<>(paths);
        some.removeIf(RecoveryPath::isReady);
        if (some.size() < 2) {
            return some.isEmpty() ? READY : some.get(0);
        }
        var slowest = some.get(0);
        var time = slowest.time;
        var losses = new TreeMap<String, Loss>();
        for (var path : some) {
            slowest = time.compareWorst(path.time) < 0 ? path : slowest;
            time = time.alongside(path.time);
            path.losses.forEach((store, loss) -> losses.merge(store, loss, RecoveryPath::worse));
        }
        return new RecoveryPath(
                time,
                slowest.critical,
                joined(some, RecoveryPath::steps),
                losses,
                joined(some, RecoveryPath::rejected));
    }

    /** This, and the other one once this is done. */
    RecoveryPath then(RecoveryPath next) {
        return new RecoveryPath(
                time.then(next.time),
                joined(critical, shifted(next.critical)),
                joined(steps, shifted(next.steps)),
                worst(losses, next.losses),
                joined(rejected, next.rejected));
    }

    /** This, with a store that is used afterwards. */
    RecoveryPath using(String store, Loss loss) {
        var one = new TreeMap<String, Loss>();
        one.put(store, loss);
        return new RecoveryPath(time, critical, steps, worst(losses, one), rejected);
    }

    /** This, and what was rejected for it. */
    RecoveryPath insteadOf(List<Rejected> others) {
        return new RecoveryPath(time, critical, steps, losses, joined(rejected, others));
    }

    private boolean isReady() {
        return steps.isEmpty() && rejected.isEmpty() && losses.isEmpty() && time.equals(DurationRange.NONE);
    }

    private List<TimedStep> shifted(List<TimedStep> later) {
        if (later.isEmpty() || time.equals(DurationRange.NONE)) {
            return later;
        }
        return later.stream().map(step -> step.after(time)).toList();
    }

    private static SortedMap<String, Loss> worst(SortedMap<String, Loss> some, SortedMap<String, Loss> others) {
        if (others.isEmpty() || some.isEmpty()) {
            return others.isEmpty() ? some : others;
        }
        var all = new TreeMap<>(some);
        others.forEach((store, loss) -> all.merge(store, loss, RecoveryPath::worse));
        return all;
    }

    private static Loss worse(Loss one, Loss other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        if (others.isEmpty() || some.isEmpty()) {
            return others.isEmpty() ? some : others;
        }
        return joined(List.of(some, others), Function.identity());
    }

    private static <P, T> List<T> joined(List<P> parts, Function<P, List<T>> listOf) {
        var all = new LinkedHashSet<T>();
        parts.forEach(part -> all.addAll(listOf.apply(part)));
        return List.copyOf(all);
    }
}
