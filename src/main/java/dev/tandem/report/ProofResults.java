package dev.tandem.report;

import dev.tandem.comparison.ProofComparison;
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
            "The outcome of an entry point without the primary region.");
    private static final RuleDescriptor AVAILABILITY =
            law("proof/availability", "Availability estimates", "How available an entry point is, in three estimates.");

    private static final RuleDescriptor CHANGE = law(
            "proof/change",
            "What a change does to the proof",
            "What another version of the topology survives that this one does not, and the other way round.");

    static final List<RuleDescriptor> LAWS = List.of(FATAL, ATTENDED, DISASTER, AVAILABILITY, CHANGE);

    /** A result for each topology that differs, at the level of the worst that is said of it. */
    Stream<Map<String, Object>> of(ProofComparison comparison) {
        return comparison.topologies().stream().flatMap(topology -> topology.severity().stream()
                .map(severity -> result(
                        CHANGE,
                        topology.topology(),
                        new ComparisonReport(Palette.PLAIN)
                                .of(new ProofComparison(comparison.base(), comparison.order(), List.of(topology)))
                                .strip(),
                        "fail",
                        severity.word())));
    }

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
        return result(law, entry, text, "informational", "none");
    }

    private Map<String, Object> result(RuleDescriptor law, String subject, String text, String kind, String level) {
        return Map.of(
                "ruleId", law.id(),
                "kind", kind,
                "level", level,
                "message", Map.of("text", text),
                "locations", places.of(origin, subject));
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
