package dev.tandem.report;

import dev.tandem.diagnostics.Origin;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.EntryProof;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Nines;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.resilience.proof.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is proved of a topology as SARIF results that ask for nothing. */
record ProofResults(SarifPlaces places, Origin origin) {

    private static final RuleDescriptor FATAL = law(
            "proof/no-recovery-until-repaired",
            "Failures without recovery until repair",
            "What fails together so that nothing brings an entry point back until it is repaired.");
    private static final RuleDescriptor ATTENDED = law(
            "proof/needs-manual-recovery",
            "Failures that need manual recovery",
            "What fails together so that an entry point is down until a person acts.");
    private static final RuleDescriptor DISASTER = law(
            "proof/loss-of-the-primary-region",
            "Recovery from the loss of the primary region",
            "What becomes of an entry point without the primary region.");
    private static final RuleDescriptor AVAILABILITY =
            law("proof/availability", "Availability estimates", "How available an entry point is, in three estimates.");

    static final List<RuleDescriptor> LAWS = List.of(FATAL, ATTENDED, DISASTER, AVAILABILITY);

    Stream<Map<String, Object>> of(Proof proof) {
        return proof.entries().stream().flatMap(this::of);
    }

    private Stream<Map<String, Object>> of(EntryProof entry) {
        var fatal = entry.fatal().stream().map(Cut::failures).toList();
        return Stream.of(
                        entry.fatal().stream().map(cut -> result(FATAL, entry.entry(), cut(cut))),
                        entry.attended().stream()
                                .filter(cut -> !fatal.contains(cut.failures()))
                                .map(cut -> result(ATTENDED, entry.entry(), cut(cut))),
                        Stream.of(result(DISASTER, entry.entry(), loss(entry.regionLoss()))),
                        Stream.of(result(AVAILABILITY, entry.entry(), nines(entry.availability()))))
                .flatMap(results -> results);
    }

    private Map<String, Object> result(RuleDescriptor law, String entry, String text) {
        return Map.of(
                "ruleId", law.id(),
                "kind", "informational",
                "level", "none",
                "message", Map.of("text", text),
                "locations", places.of(origin, entry));
    }

    private static String cut(Cut cut) {
        var because = cut.because().isEmpty() ? "" : "\nCaused by: " + String.join(", ", cut.because()) + ".";
        return "If " + String.join(" and ", cut.failures()) + " fails." + because;
    }

    private static String loss(FailureOutcome outcome) {
        var time = outcome.time().map(bounds -> ", down for " + words(bounds)).orElse("");
        var lines = new ArrayList<String>();
        lines.add("If " + outcome.failed() + " fails: " + outcome.verdict() + time + ".");
        outcome.steps()
                .forEach(step -> lines.add("- " + step.what() + ", by " + step.by() + ", " + words(step.takes())));
        outcome.losses().forEach(gone -> lines.add("- " + TimelineReport.loss(gone)));
        return String.join("\n", lines);
    }

    private static String words(FailureOutcome.Bounds bounds) {
        return Times.words(bounds.atBest(), bounds.atWorst()) + " [" + bounds.evidence() + "]";
    }

    private static String nines(Nines nines) {
        return String.format(
                Locale.ROOT,
                "%.6f %% by the SLA product, %.6f %% by structure and recovery time, %.6f %% as the worst-case bound.",
                100 * nines.agreed(),
                100 * nines.structural(),
                100 * nines.atLeast());
    }

    private static RuleDescriptor law(String id, String title, String asks) {
        return new RuleDescriptor(
                id, title, asks, asks + " Printed by \"tandem prove\"; nothing has to be done about it.");
    }
}
