package dev.tandem.comparison;

import dev.tandem.diagnostics.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change of topologies does to what they survive, how they recover, and what they are compiled to.
 *
 * @param base what the old version is called, such as {@code main}
 * @param order how many things fail together at most
 * @param topologies each topology of either version, by name
 */
public record ProofComparison(String base, int order, List<TopologyComparison> topologies) {

    /** Copies the list. */
    public ProofComparison {
        topologies = List.copyOf(topologies);
    }

    /** Compares two versions of topologies, each of which holds a name once. */
    public static ProofComparison of(String base, int order, List<Version> before, List<Version> now) {
        var old = byName(before);
        var current = byName(now);
        var names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        var topologies = new ArrayList<TopologyComparison>();
        for (var name : names) {
            if (old.containsKey(name) && current.containsKey(name)) {
                topologies.add(TopologyComparison.of(
                        Objects.requireNonNull(old.get(name)), Objects.requireNonNull(current.get(name)), order));
            } else {
                topologies.add(
                        TopologyComparison.only(name, Presence.of(old.containsKey(name), current.containsKey(name))));
            }
        }
        return new ProofComparison(base, order, topologies);
    }

    /** The worst of what it reports; nothing if nothing is different. */
    public Optional<Severity> severity() {
        return topologies.stream()
                .flatMap(topology -> topology.severity().stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether something weighs at least as much as a threshold. */
    public boolean fails(Severity threshold) {
        return severity().filter(worst -> worst.compareTo(threshold) >= 0).isPresent();
    }

    private static Map<String, Version> byName(List<Version> versions) {
        return versions.stream()
                .collect(Collectors.toMap(Version::name, version -> version, (one, other) -> one, TreeMap::new));
    }
}
