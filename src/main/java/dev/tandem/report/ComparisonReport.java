package dev.tandem.report;

import dev.tandem.comparison.EntryComparison;
import dev.tandem.comparison.ProofComparison;
import dev.tandem.comparison.TopologyComparison;
import java.util.List;
import java.util.stream.Collectors;

/** What a change of topologies does to what they survive, as a person reads it in a terminal: the verdict first. */
public record ComparisonReport(Palette palette) {

    /** All of a comparison. */
    public String of(ProofComparison comparison) {
        return palette.bold(ComparisonWords.verdict(comparison)) + "\n"
                + comparison.topologies().stream()
                        .filter(TopologyComparison::differs)
                        .map(topology -> of(topology, comparison.base()))
                        .collect(Collectors.joining())
                + same(comparison);
    }

    private String of(TopologyComparison topology, String base) {
        var said = ComparisonWords.presence(topology, base)
                .map(sentence -> Paragraph.of("  ", "  ", sentence))
                .orElse("");
        var entries = topology.entries().stream()
                .filter(EntryComparison::differs)
                .map(this::of)
                .collect(Collectors.joining());
        var stacks = ComparisonSection.of(topology);
        var rest = stacks.isEmpty() ? "" : "\n" + palette.bold(topology.topology()) + "\n" + sections(stacks);
        return said.isEmpty()
                ? entries + rest
                : "\n" + palette.bold(topology.topology()) + "\n" + said + sections(stacks);
    }

    private String of(EntryComparison entry) {
        return "\n" + palette.bold(entry.entry()) + "\n"
                + ComparisonWords.presence(entry)
                        .map(sentence -> "  " + sentence + "\n")
                        .orElse("")
                + sections(ComparisonSection.of(entry));
    }

    private static String sections(List<ComparisonSection> sections) {
        return sections.stream()
                .map(section -> "  " + section.title() + ":\n"
                        + section.lines().stream()
                                .map(line -> Paragraph.of("    ", "      ", line))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String same(ProofComparison comparison) {
        var same = comparison.topologies().stream()
                .filter(topology -> !topology.differs())
                .map(TopologyComparison::topology)
                .toList();
        return same.isEmpty() ? "" : Paragraph.of("\n", "  ", "Nothing is different: " + String.join(", ", same) + ".");
    }
}
