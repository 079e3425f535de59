package dev.tandem.resilience.proof;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryPath;
import dev.tandem.resilience.Rejected;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the outcome of failures into words and seconds. */
final class FailureOutcomes {

    private static final List<EvidenceLevel> CERTAINTY = List.of(
            EvidenceLevel.ASSUMED,
            EvidenceLevel.DECLARED,
            EvidenceLevel.PUBLISHED,
            EvidenceLevel.SLA,
            EvidenceLevel.DOCUMENTED,
            EvidenceLevel.MEASURED);

    private FailureOutcomes() {}

    static FailureOutcome of(String failed, Outcome outcome) {
        var path = outcome.path();
        return new FailureOutcome(
                outcome.entry(),
                failed,
                word(outcome.survival()),
                path.map(FailureOutcomes::time),
                path.map(FailureOutcomes::steps).orElse(List.of()),
                path.map(FailureOutcomes::losses).orElseGet(() -> gone(outcome.lostStores())),
                path.flatMap(RecoveryPath::skew),
                path.map(FailureOutcomes::rejected).orElse(List.of()));
    }

    /** The outcome of a single failure that is not lost. */
    static FailureOutcome of(String entry, String failed, Survival survival, RecoveryPath path) {
        return new FailureOutcome(
                entry,
                failed,
                word(survival),
                Optional.of(time(path)),
                steps(path),
                losses(path),
                path.skew(),
                rejected(path));
    }

    /** An outcome without what led to it; the stores of what is lost are left out with that. */
    static FailureOutcome of(String entry, Survival survival, Optional<RecoveryPath> path) {
        return path.map(way -> of(entry, "", survival, way))
                .orElseGet(() -> new FailureOutcome(
                        entry,
                        "",
                        word(survival),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    private static String word(Survival survival) {
        return survival.name().toLowerCase(Locale.ROOT);
    }

    private static FailureOutcome.Bounds time(RecoveryPath path) {
        return bounds(path.time(), path.bases());
    }

    private static List<FailureOutcome.Way> steps(RecoveryPath path) {
        return path.steps().stream()
                .sorted(Comparator.comparing((TimedStep step) -> step.start().lo()))
                .map(step -> new FailureOutcome.Way(
                        step.what(),
                        by(step.kind()),
                        bounds(step.start(), List.of()),
                        bounds(step.estimate()),
                        step.action().source(),
                        path.critical().contains(step)))
                .toList();
    }

    private static List<FailureOutcome.Gone> losses(RecoveryPath path) {
        return path.losses().entrySet().stream().map(FailureOutcomes::gone).toList();
    }

    /** Where nothing recovers the entry point, its stores wait for their region. */
    private static List<FailureOutcome.Gone> gone(List<String> stores) {
        return stores.stream()
                .map(store -> new FailureOutcome.Gone(store, word(Loss.Extent.STRANDED), Optional.empty()))
                .toList();
    }

    private static FailureOutcome.Gone gone(Map.Entry<String, Loss> loss) {
        return new FailureOutcome.Gone(
                loss.getKey(),
                word(loss.getValue().extent()),
                loss.getValue() instanceof Loss.Within within
                        ? Optional.of(bounds(within.estimate()))
                        : Optional.empty());
    }

    private static String word(Loss.Extent extent) {
        return extent.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> rejected(RecoveryPath path) {
        var first = new LinkedHashMap<String, Rejected>();
        path.rejected().forEach(other -> first.putIfAbsent(other.what(), other));
        return first.values().stream().map(FailureOutcomes::rejected).toList();
    }

    private static String rejected(Rejected other) {
        var lost = other.loss()
                .bounds()
                .map(range -> range.hi().isZero()
                        ? "no data lost"
                        : "data of " + Times.words(range.hi().toSeconds()) + " lost")
                .orElse("data stranded");
        return other.what() + ": "
                + Times.words(other.time().lo().toSeconds(), other.time().hi().toSeconds()) + ", " + lost;
    }

    private static String by(RecoveryAction.Kind kind) {
        return switch (kind) {
            case AUTO -> "AWS";
            case SUPERVISED -> "AWS, checked by a person";
            case MANUAL -> "a person";
            case PIPELINE -> "a pipeline";
        };
    }

    private static FailureOutcome.Bounds bounds(Estimate estimate) {
        return bounds(estimate.range(), List.of(estimate.evidence()));
    }

    private static FailureOutcome.Bounds bounds(DurationRange range, Collection<EvidenceLevel> bases) {
        var evidence = bases.stream()
                .sorted(Comparator.comparing(FailureOutcomes::certainty))
                .map(EvidenceLevel::code)
                .collect(Collectors.joining(", "));
        return new FailureOutcome.Bounds(range.lo().toSeconds(), range.hi().toSeconds(), evidence);
    }

    /** What is only assumed comes first, because the whole is no more certain than that. */
    private static int certainty(EvidenceLevel evidence) {
        return CERTAINTY.indexOf(evidence);
    }
}
