package dev.tandem.report;

import dev.tandem.changes.StackDifference;
import dev.tandem.comparison.EntryComparison;
import dev.tandem.comparison.FigureChange;
import dev.tandem.comparison.OutcomeChange;
import dev.tandem.comparison.ProofComparison;
import dev.tandem.comparison.SetChanges;
import dev.tandem.comparison.TopologyComparison;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.FailureOutcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a change of topologies does to what they survive, for programs: the same facts as in the text. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /** All of a comparison. */
    public static String of(ProofComparison comparison) {
        return Json.text(plain(comparison));
    }

    static Map<String, Object> plain(ProofComparison comparison) {
        return Map.of(
                "base", comparison.base(),
                "order", comparison.order(),
                "verdict", ComparisonWords.verdict(comparison),
                "severity", comparison.severity(),
                "topologies",
                        comparison.topologies().stream()
                                .map(ComparisonJson::topology)
                                .toList());
    }

    private static Map<String, Object> topology(TopologyComparison topology) {
        return Map.of(
                "topology", topology.topology(),
                "presence", word(topology.presence()),
                "differs", topology.differs(),
                "severity", topology.severity(),
                "entries",
                        topology.entries().stream().map(ComparisonJson::entry).toList(),
                "objectives",
                        topology.objectives().stream()
                                .map(ComparisonJson::figure)
                                .toList(),
                "stacks", topology.stacks().stream().map(ComparisonJson::stack).toList());
    }

    private static Map<String, Object> entry(EntryComparison entry) {
        return Map.of(
                "entry", entry.entry(),
                "presence", word(entry.presence()),
                "outcomes",
                        entry.outcomes().stream().map(ComparisonJson::outcome).toList(),
                "noRecoveryUntilRepaired", sets(entry.fatal()),
                "needsManualRecovery", sets(entry.attended()),
                "figures", entry.figures().stream().map(ComparisonJson::figure).toList());
    }

    private static Map<String, Object> outcome(OutcomeChange change) {
        return Map.of(
                "failed", change.failed(),
                "effect", word(change.effect()),
                "before", change.before().map(ComparisonJson::outcome),
                "now", change.now().map(ComparisonJson::outcome));
    }

    private static Map<String, Object> outcome(FailureOutcome outcome) {
        return Map.of(
                "verdict", outcome.verdict(),
                "downtimeAtWorst", outcome.time().map(FailureOutcome.Bounds::atWorst),
                "losses", outcome.losses());
    }

    private static Map<String, Object> sets(SetChanges sets) {
        return Map.of(
                "order", sets.order(),
                "appeared", sets.appeared().stream().map(Cut::failures).toList(),
                "gone", sets.gone().stream().map(Cut::failures).toList());
    }

    private static Map<String, Object> figure(FigureChange figure) {
        return Map.of(
                "what", figure.what(),
                "before", figure.before(),
                "now", figure.now(),
                "effect", word(figure.effect()));
    }

    private static Map<String, Object> stack(StackDifference difference) {
        return Map.of(
                "kind", word(difference.kind()),
                "where", difference.where(),
                "subject", difference.subject(),
                "argument", difference.argument(),
                "before", Optional.of(difference.before()).filter(text -> !text.isEmpty()),
                "now", Optional.of(difference.now()).filter(text -> !text.isEmpty()),
                "endangers", difference.endangers());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
