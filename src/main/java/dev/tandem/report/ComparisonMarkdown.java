package dev.tandem.report;

import dev.tandem.comparison.EntryComparison;
import dev.tandem.comparison.ProofComparison;
import dev.tandem.comparison.TopologyComparison;
import java.util.List;
import java.util.stream.Collectors;

/** What a change of topologies does to what they survive, as a part of a comment in a pull request. */
public final class ComparisonMarkdown {

    private ComparisonMarkdown() {}

    /** All of a comparison. */
    public static String of(ProofComparison comparison) {
        return verdict(comparison) + details(comparison);
    }

    /** What follows the first line. */
    static String details(ProofComparison comparison) {
        return comparison.topologies().stream()
                .filter(TopologyComparison::differs)
                .map(topology -> of(topology, comparison.base()))
                .collect(Collectors.joining());
    }

    /** The first line alone. */
    static String verdict(ProofComparison comparison) {
        return "**" + Markdown.prose(ComparisonWords.verdict(comparison)) + "**\n";
    }

    private static String of(TopologyComparison topology, String base) {
        var said = ComparisonWords.presence(topology, base)
                .map(sentence -> Markdown.prose(sentence) + "\n")
                .orElse("");
        var stacks = ComparisonSection.of(topology);
        var entries = topology.entries().stream()
                .filter(EntryComparison::differs)
                .map(ComparisonMarkdown::of)
                .collect(Collectors.joining());
        return said.isEmpty() && stacks.isEmpty()
                ? entries
                : entries + "\n#### " + Markdown.code(topology.topology()) + "\n\n" + said + sections(stacks);
    }

    private static String of(EntryComparison entry) {
        return "\n#### " + Markdown.code(entry.entry()) + "\n\n"
                + ComparisonWords.presence(entry)
                        .map(sentence -> sentence + "\n")
                        .orElse("")
                + sections(ComparisonSection.of(entry));
    }

    private static String sections(List<ComparisonSection> sections) {
        return sections.stream()
                .map(section -> "- " + section.title() + ":\n"
                        + section.lines().stream()
                                .map(line -> "  - " + Markdown.prose(line) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
