package dev.tandem.report;

import dev.tandem.comparison.EntryComparison;
import dev.tandem.comparison.ProofComparison;
import dev.tandem.comparison.TopologyComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison says, before it is laid out.
 *
 * @param base what the old version is called, such as {@code main}
 * @param verdict how much is different, in one line
 * @param parts what is different, by entry point and by topology
 */
public record ComparisonOutline(String base, String verdict, List<Part> parts) {

    /** Copies the parts. */
    public ComparisonOutline {
        parts = List.copyOf(parts);
    }

    /**
     * What is different in one place.
     *
     * @param title an entry point or a topology
     * @param sentences what is said of it as a whole
     * @param groups what is listed
     */
    public record Part(String title, List<String> sentences, List<Group> groups) {

        /** Copies the lists. */
        public Part {
            sentences = List.copyOf(sentences);
            groups = List.copyOf(groups);
        }
    }

    /** Lines of one sort. */
    public record Group(String title, List<String> lines) {

        /** Copies the lines. */
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** The outline of a comparison. */
    public static ComparisonOutline of(ProofComparison comparison) {
        var parts = new ArrayList<Part>();
        for (var topology : comparison.topologies()) {
            topology.entries().stream()
                    .filter(EntryComparison::differs)
                    .map(ComparisonOutline::part)
                    .forEach(parts::add);
            parts.addAll(parts(topology, comparison.base()));
        }
        return new ComparisonOutline(comparison.base(), ComparisonWords.verdict(comparison), parts);
    }

    private static Part part(EntryComparison entry) {
        return new Part(
                entry.entry(), ComparisonWords.presence(entry).stream().toList(), groups(ComparisonSection.of(entry)));
    }

    private static List<Part> parts(TopologyComparison topology, String base) {
        var sentences = ComparisonWords.presence(topology, base).stream().toList();
        var groups = groups(ComparisonSection.of(topology));
        return sentences.isEmpty() && groups.isEmpty()
                ? List.of()
                : List.of(new Part(topology.topology(), sentences, groups));
    }

    private static List<Group> groups(List<ComparisonSection> sections) {
        return sections.stream()
                .map(section -> new Group(section.title(), section.lines()))
                .toList();
    }
}
