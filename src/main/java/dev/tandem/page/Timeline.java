package dev.tandem.page;

import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Times;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an entry point recovers, step by step, with a bar for the time that each takes at worst. */
final class Timeline {

    private static final double LEAST = 0.6;
    private static final int WHOLE = 100;

    private Timeline() {}

    static String of(PagedSystem system, FailureOutcome outcome) {
        long end = outcome.steps().stream()
                .mapToLong(step -> step.begins().atWorst() + step.takes().atWorst())
                .reduce(1, Math::max);
        var time = outcome.time()
                .filter(bounds -> bounds.atWorst() > 0)
                .map(bounds -> ", down for " + words(bounds))
                .orElse("");
        return "<h4>If " + Html.text(outcome.failed()) + " fails: " + outcome.verdict() + time + "</h4>\n"
                + "<ol class=\"timeline\">\n"
                + outcome.steps().stream().map(step -> step(system, step, end)).collect(Collectors.joining())
                + "</ol>\n"
                + outcome.losses().stream()
                        .map(gone -> "<p>Data loss: " + Html.text(loss(gone)) + "</p>\n")
                        .collect(Collectors.joining());
    }

    private static String step(PagedSystem system, FailureOutcome.Way step, long end) {
        int number = PageData.titles(system).indexOf(step.what()) + 1;
        var what = number == 0
                ? Html.text(step.what())
                : "<a href=\"#" + system.name() + "-step-" + number + "\">" + Html.text(step.what()) + "</a>";
        var by = step.by().startsWith("AWS") ? "aws" : step.by().equals("a person") ? "person" : "pipeline";
        return "<li" + (step.critical() ? " class=\"critical\"" : "") + ">" + what + "<span class=\"who\"> by "
                + step.by()
                + ", after " + Times.words(step.begins().atBest(), step.begins().atWorst()) + ", takes "
                + words(step.takes()) + (step.source().isEmpty() ? "" : "; " + Html.text(step.source())) + "</span>"
                + "<svg class=\"bar\" viewBox=\"0 0 100 3\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\""
                + by + "\" x=\"" + share(step.begins().atWorst(), end) + "\" width=\""
                + share(Math.max(step.takes().atWorst(), (long) (end * LEAST / WHOLE)), end)
                + "\" height=\"3\"/></svg></li>\n";
    }

    /** What of a store is lost, in words. */
    static String loss(FailureOutcome.Gone gone) {
        var how = gone.lost()
                .map(lost -> gone.extent().equals("none")
                        ? "none"
                        : gone.extent() + " " + words(lost)
                                + (gone.extent().equals("typically") ? ", no published bound" : ""))
                .orElse("stranded until the region returns");
        return gone.store() + " " + how;
    }

    private static String share(long seconds, long end) {
        return String.format(Locale.ROOT, "%.2f", (double) WHOLE * seconds / end);
    }

    private static String words(FailureOutcome.Bounds bounds) {
        return Times.words(bounds.atBest(), bounds.atWorst()) + " [" + bounds.evidence() + "]";
    }
}
