package dev.tandem.comparison;

import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The figures of two versions, side by side. */
final class Figures {

    private static final String NONE = "none";

    private Figures() {}

    /** Recovery from the loss of the primary region, and availability. */
    static List<FigureChange> of(String entry, Proving before, Proving now) {
        var old = before.regionLoss(entry);
        var current = now.regionLoss(entry);
        var figures = new ArrayList<FigureChange>();
        time("RTO, loss of the primary region", downtime(old), downtime(current))
                .ifPresent(figures::add);
        time("RPO, loss of the primary region", lost(old), lost(current)).ifPresent(figures::add);
        var share = Objects.requireNonNull(before.availability().get(entry));
        var shareNow = Objects.requireNonNull(now.availability().get(entry));
        Stream.of(
                        share("availability by the SLA product", share.agreed(), shareNow.agreed()),
                        share("availability by structure and recovery time", share.structural(), shareNow.structural()),
                        share("availability, worst-case bound", share.atLeast(), shareNow.atLeast()))
                .flatMap(Optional::stream)
                .forEach(figures::add);
        return figures;
    }

    /** What the business asks. That is neither better nor worse. */
    static List<FigureChange> objectives(Topology before, Topology now) {
        var old = before.objectives();
        var current = now.objectives();
        return Stream.of(
                        objective("RTO objective", words(old.rto()), words(current.rto())),
                        objective("RPO objective", words(old.rpo()), words(current.rpo())),
                        objective("skew objective", words(old.skew()), words(current.skew())),
                        objective("availability objective", words(old.availability()), words(current.availability())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FigureChange> objective(String what, String before, String now) {
        return before.equals(now) ? Optional.empty() : Optional.of(new FigureChange(what, before, now, Effect.NEUTRAL));
    }

    private static String words(Optional<Duration> time) {
        return time.map(asked -> Times.words(asked.toSeconds())).orElse(NONE);
    }

    private static String words(OptionalDouble percent) {
        return percent.isPresent() ? percent.getAsDouble() + " %" : NONE;
    }

    /** The downtime at worst; nothing if nothing recovers it. */
    private static OptionalLong downtime(FailureOutcome outcome) {
        return outcome.time().map(time -> OptionalLong.of(time.atWorst())).orElse(OptionalLong.empty());
    }

    /** How much of the newest data is lost at worst; nothing if a store is stranded. */
    private static OptionalLong lost(FailureOutcome outcome) {
        return outcome.losses().stream().allMatch(gone -> gone.lost().isPresent())
                ? OptionalLong.of(outcome.losses().stream()
                        .flatMap(gone -> gone.lost().stream())
                        .mapToLong(FailureOutcome.Bounds::atWorst)
                        .max()
                        .orElse(0))
                : OptionalLong.empty();
    }

    /** A time of which none is the worst. */
    private static Optional<FigureChange> time(String what, OptionalLong before, OptionalLong now) {
        if (before.equals(now)) {
            return Optional.empty();
        }
        var effect = Effect.ofMore(Long.compare(now.orElse(Long.MAX_VALUE), before.orElse(Long.MAX_VALUE)));
        return Optional.of(new FigureChange(what, words(before), words(now), effect));
    }

    private static String words(OptionalLong seconds) {
        return seconds.isPresent() ? "up to " + Times.words(seconds.getAsLong()) : "unlimited";
    }

    private static Optional<FigureChange> share(String what, double before, double now) {
        var old = percent(before);
        var current = percent(now);
        return old.equals(current)
                ? Optional.empty()
                : Optional.of(new FigureChange(what, old, current, Effect.ofMore(Double.compare(before, now))));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.6f %%", 100 * share);
    }
}
