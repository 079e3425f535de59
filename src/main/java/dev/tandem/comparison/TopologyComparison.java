package dev.tandem.comparison;

import dev.tandem.changes.ModuleProtections;
import dev.tandem.changes.StackDifference;
import dev.tandem.changes.StackDifferences;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.Proving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is different between two versions of a topology.
 *
 * @param topology its name
 * @param presence whether both versions have it and can be proved
 * @param entries each entry point of either version, by name
 * @param objectives the objectives that differ
 * @param stacks what is different in its stacks: sizes that decide the cost, protections, backends and providers
 */
public record TopologyComparison(
        String topology,
        Presence presence,
        List<EntryComparison> entries,
        List<FigureChange> objectives,
        List<StackDifference> stacks) {

    /** Copies the lists. */
    public TopologyComparison {
        entries = List.copyOf(entries);
        objectives = List.copyOf(objectives);
        stacks = List.copyOf(stacks);
    }

    /** A topology of one version alone. */
    static TopologyComparison only(String topology, Presence presence) {
        return new TopologyComparison(topology, presence, List.of(), List.of(), List.of());
    }

    static TopologyComparison of(Version before, Version now, int order) {
        var objectives = Figures.objectives(before.topology(), now.topology());
        var stacks = Stream.concat(
                        StackDifferences.between(before.stacks(), now.stacks()).stream(),
                        ModuleProtections.lost(before.modules(), now.modules()).stream())
                .toList();
        if (!before.provable() || !now.provable()) {
            var presence = now.provable() ? Presence.NOT_PROVED_BEFORE : Presence.NOT_PROVED_NOW;
            return new TopologyComparison(
                    now.name(), presence, List.of(), objectives, now.provable() ? stacks : List.of());
        }
        return new TopologyComparison(now.name(), Presence.KEPT, entries(before, now, order), objectives, stacks);
    }

    private static List<EntryComparison> entries(Version before, Version now, int order) {
        var old = Proving.of(before.topology());
        var current = Proving.of(now.topology());
        var names = new TreeSet<>(old.entries());
        names.addAll(current.entries());
        var entries = new ArrayList<EntryComparison>();
        for (var name : names) {
            var presence =
                    Presence.of(old.entries().contains(name), current.entries().contains(name));
            entries.add(
                    presence == Presence.KEPT
                            ? EntryComparison.of(name, old, current, order)
                            : EntryComparison.only(name, presence));
        }
        return entries;
    }

    /** Whether anything is different. */
    public boolean differs() {
        return presence != Presence.KEPT
                || !objectives.isEmpty()
                || !stacks.isEmpty()
                || entries.stream().anyMatch(EntryComparison::differs);
    }

    /**
     * The worst of what it reports: a lost protection, another backend and a version that cannot be compiled are errors;
     * a worse verdict, a new set of failures without recovery, and an entry point or topology that is gone are warnings;
     * all else is a note.
     */
    public Optional<Severity> severity() {
        if (!differs()) {
            return Optional.empty();
        }
        if (presence == Presence.NOT_PROVED_NOW || stacks.stream().anyMatch(StackDifference::endangers)) {
            return Optional.of(Severity.ERROR);
        }
        return presence == Presence.REMOVED || entries.stream().anyMatch(EntryComparison::worse)
                ? Optional.of(Severity.WARNING)
                : Optional.of(Severity.NOTE);
    }
}
