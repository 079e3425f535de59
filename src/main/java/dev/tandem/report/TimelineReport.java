package dev.tandem.report;

import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Times;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an entry point recovers from a failure: each step, who takes it, when and for how long, and what is lost. */
public record TimelineReport(Palette palette) {

    /** The timeline of an outcome, with the source of each figure. */
    public String of(FailureOutcome outcome) {
        return of(outcome, TimelineReport::sourced, outcome.rejected());
    }

    /** The same without the sources, and with one of the ways that were not chosen. */
    String brief(FailureOutcome outcome) {
        var rejected = outcome.rejected();
        var first = rejected.stream().limit(1);
        var others = rejected.size() > 1 ? Stream.of("and " + (rejected.size() - 1) + " more") : Stream.<String>of();
        return of(outcome, TimelineReport::step, Stream.concat(first, others).toList());
    }

    private String of(FailureOutcome outcome, Function<FailureOutcome.Way, String> step, List<String> rejected) {
        var time = outcome.time()
                .filter(bounds -> bounds.atWorst() > 0)
                .map(bounds -> ", down for " + words(bounds))
                .orElse("");
        return palette.bold("If " + outcome.failed() + " fails: " + outcome.verdict() + time) + "\n"
                + outcome.steps().stream()
                        .map(step)
                        .map(text -> Paragraph.of("", "      ", text))
                        .collect(Collectors.joining())
                + outcome.losses().stream()
                        .map(gone -> "  data loss: " + loss(gone) + "\n")
                        .collect(Collectors.joining())
                + outcome.skew()
                        .filter(skew -> outcome.losses().size() > 1)
                        .map(skew -> "  the stores are up to " + Times.words(skew.toSeconds()) + " apart\n")
                        .orElse("")
                + rejected.stream()
                        .map(other -> Paragraph.of("  ", "      ", "not chosen: " + other))
                        .collect(Collectors.joining())
                + "\n";
    }

    /** What of a store is lost, in one of four words. */
    static String loss(FailureOutcome.Gone gone) {
        var how = gone.lost()
                .map(lost -> gone.extent().equals("typically")
                        ? "typically " + words(lost) + ", no published bound"
                        : gone.extent().equals("none") ? "none" : gone.extent() + " " + words(lost))
                .orElse("stranded until the region returns");
        return gone.store() + " " + how;
    }

    private static String sourced(FailureOutcome.Way step) {
        return step(step) + (step.source().isEmpty() ? "" : "; " + step.source());
    }

    private static String step(FailureOutcome.Way step) {
        return "  " + (step.critical() ? "*" : " ") + " after "
                + Times.words(step.begins().atBest(), step.begins().atWorst()) + ": " + step.what() + ", by "
                + step.by() + ", " + words(step.takes());
    }

    private static String words(FailureOutcome.Bounds bounds) {
        return Times.words(bounds.atBest(), bounds.atWorst()) + " [" + bounds.evidence() + "]";
    }
}
