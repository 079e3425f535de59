package dev.tandem.report;

import dev.tandem.changes.StackDifference;
import dev.tandem.comparison.Effect;
import dev.tandem.comparison.EntryComparison;
import dev.tandem.comparison.SetChanges;
import dev.tandem.comparison.TopologyComparison;
import dev.tandem.resilience.proof.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A title and the lines under it, which the text and the Markdown of a comparison share.
 *
 * @param title what the lines have in common
 * @param lines sentences or values; never empty
 */
record ComparisonSection(String title, List<String> lines) {

    private static final int SHOWN = 8;

    /** Copies the lines. */
    ComparisonSection {
        lines = List.copyOf(lines);
    }

    /** What is different for an entry point. */
    static List<ComparisonSection> of(EntryComparison entry) {
        var sections = new ArrayList<ComparisonSection>();
        add(sections, "Worse", ComparisonWords.outcomes(entry, Effect.WORSE));
        add(sections, "Better", ComparisonWords.outcomes(entry, Effect.BETTER));
        add(
                sections,
                "New smallest sets without recovery until repaired",
                sets(entry.fatal().appeared()));
        add(sections, "New smallest sets that need manual recovery", attended(entry, SetChanges::appeared));
        add(
                sections,
                "Sets that no longer are without recovery until repaired",
                sets(entry.fatal().gone()));
        add(sections, "Sets that no longer need manual recovery", attended(entry, SetChanges::gone));
        add(
                sections,
                "Figures",
                entry.figures().stream().map(ComparisonWords::words).toList());
        return sections;
    }

    /** What is different in the objectives and stacks of a topology. */
    static List<ComparisonSection> of(TopologyComparison topology) {
        var sections = new ArrayList<ComparisonSection>();
        add(sections, "Protections and backends (no plan shows them)", stacks(topology, StackDifference::endangers));
        add(
                sections,
                "Providers and versions",
                stacks(topology, difference -> difference.kind() == StackDifference.Kind.PROVIDER));
        add(
                sections,
                "Sizes that decide the cost",
                stacks(topology, difference -> difference.kind() == StackDifference.Kind.SIZE));
        add(
                sections,
                "Objectives",
                topology.objectives().stream().map(ComparisonWords::words).toList());
        return sections;
    }

    private static List<String> stacks(TopologyComparison topology, Predicate<StackDifference> which) {
        return topology.stacks().stream()
                .filter(which)
                .map(ComparisonWords::words)
                .toList();
    }

    /** What nothing recovers from is listed by itself. */
    private static List<String> attended(EntryComparison entry, Function<SetChanges, List<Cut>> which) {
        var fatal = which.apply(entry.fatal()).stream().map(Cut::failures).toList();
        return sets(which.apply(entry.attended()).stream()
                .filter(cut -> !fatal.contains(cut.failures()))
                .toList());
    }

    /** A single failure has a sentence, and parts of what is listed are counted with it. */
    private static List<String> sets(List<Cut> cuts) {
        var sets = cuts.stream()
                .map(Cut::failures)
                .filter(failures -> failures.size() > 1)
                .toList();
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && isPartOf(set, other)))
                .map(set -> String.join(" and ", set)
                        + parts(sets.stream()
                                .filter(other -> !other.equals(set) && isPartOf(other, set))
                                .count()))
                .toList();
    }

    private static String parts(long count) {
        return count == 0 ? "" : count == 1 ? " (or parts of them: 1 set)" : " (or parts of them: " + count + " sets)";
    }

    /** Whether each failure of a set is one of the other set, or inside of one. */
    private static boolean isPartOf(List<String> set, List<String> other) {
        return set.size() == other.size()
                && set.stream().allMatch(failure -> other.stream()
                        .anyMatch(outer -> failure.equals(outer) || failure.startsWith(outer + "/")));
    }

    private static void add(List<ComparisonSection> sections, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var more = lines.size() > SHOWN ? Stream.of("and " + (lines.size() - SHOWN) + " more") : Stream.<String>of();
        sections.add(new ComparisonSection(
                title, Stream.concat(lines.stream().limit(SHOWN), more).toList()));
    }
}
