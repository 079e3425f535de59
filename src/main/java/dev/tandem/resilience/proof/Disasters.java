package dev.tandem.resilience.proof;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Promotion;
import dev.tandem.resilience.RecoveryPath;
import dev.tandem.resilience.Step;
import dev.tandem.resilience.Survival;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the outcome of losing a region in words and seconds. */
final class Disasters {

    private static final List<Basis> CERTAINTY =
            List.of(Basis.ASSUMED, Basis.PUBLISHED, Basis.SLA, Basis.DOCUMENTED, Basis.MEASURED);

    private Disasters() {}

    static Disaster told(String region, Outcome outcome) {
        var path = outcome.path();
        return new Disaster(
                outcome.entry(),
                region,
                word(outcome.survival()),
                path.map(Disasters::time),
                path.map(Disasters::steps).orElse(List.of()),
                path.map(Disasters::losses).orElseGet(() -> gone(outcome.lostStores())),
                path.flatMap(RecoveryPath::skew),
                path.map(Disasters::rejected).orElse(List.of()));
    }

    private static String word(Survival survival) {
        return survival.name().toLowerCase(Locale.ROOT);
    }

    private static Disaster.Bounds time(RecoveryPath path) {
        return bounds(path.time(), path.bases());
    }

    private static List<Disaster.Way> steps(RecoveryPath path) {
        return path.steps().stream()
                .sorted(Comparator.comparing((Step step) -> step.start().lo()))
                .map(step -> new Disaster.Way(
                        step.what(),
                        by(step.kind()),
                        bounds(step.start(), List.of()),
                        bounds(step.figure()),
                        path.critical().contains(step)))
                .toList();
    }

    private static List<Disaster.Gone> losses(RecoveryPath path) {
        return path.losses().entrySet().stream().map(Disasters::gone).toList();
    }

    /** What is lost for good takes its stores with it. */
    private static List<Disaster.Gone> gone(List<String> stores) {
        return stores.stream()
                .map(store -> new Disaster.Gone(store, Optional.empty()))
                .toList();
    }

    private static Disaster.Gone gone(Map.Entry<String, Loss> loss) {
        return new Disaster.Gone(
                loss.getKey(),
                loss.getValue() instanceof Loss.Within within
                        ? Optional.of(bounds(within.figure()))
                        : Optional.empty());
    }

    private static List<String> rejected(RecoveryPath path) {
        return path.rejected().stream()
                .map(other -> other.what() + ", at worst " + other.time().hi().toMinutes() + " min")
                .distinct()
                .toList();
    }

    private static String by(Promotion.Kind kind) {
        return switch (kind) {
            case AUTO -> "AWS";
            case MANUAL -> "a person";
            case PIPELINE -> "a pipeline";
        };
    }

    private static Disaster.Bounds bounds(Figure figure) {
        return bounds(figure.span(), List.of(figure.basis()));
    }

    private static Disaster.Bounds bounds(Span span, Collection<Basis> bases) {
        var basis = bases.stream()
                .sorted(Comparator.comparing(Disasters::certainty))
                .map(Basis::code)
                .collect(Collectors.joining(", "));
        return new Disaster.Bounds(span.lo().toSeconds(), span.hi().toSeconds(), basis);
    }

    /** What is only assumed comes first, because the whole is no more certain than that. */
    private static int certainty(Basis basis) {
        return CERTAINTY.indexOf(basis);
    }
}
