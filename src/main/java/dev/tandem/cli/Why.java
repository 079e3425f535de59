package dev.tandem.cli;

import dev.tandem.report.Palette;
import dev.tandem.report.TimelineReport;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chain of reasons behind one verdict. */
final class Why {

    private static final int NEAREST = 3;

    private Why() {}

    static String of(List<Topology> topologies, String entry, Optional<String> failures, Palette palette) {
        var proving = topologies.stream()
                .map(Proving::of)
                .filter(one -> one.entries().contains(entry))
                .findFirst()
                .orElseThrow(() -> Failure.usage("There is no entry point \"" + entry + "\", only "
                        + topologies.stream()
                                .flatMap(topology -> Proving.of(topology).entries().stream())
                                .collect(Collectors.joining(", "))
                        + "."));
        var named = failures.stream()
                .flatMap(text -> List.of(text.split(" and |,", -1)).stream())
                .map(name -> atom(proving.atoms(), name.strip()))
                .toList();
        return proving.why(entry, named) + "\n\n" + new TimelineReport(palette).of(proving.outcome(entry, named));
    }

    /** The whole name, or what it ends with if that is enough; the word for its kind may stand before it. */
    private static String atom(List<String> atoms, String name) {
        var words = name.substring(name.lastIndexOf(' ') + 1);
        var found = atoms.stream()
                .filter(atom -> atom.equals(words) || atom.endsWith("/" + words))
                .toList();
        if (found.contains(words)) {
            return words;
        }
        if (found.size() != 1) {
            throw Failure.usage(refusal(atoms, words, found));
        }
        return found.get(0);
    }

    private static String refusal(List<String> atoms, String name, List<String> found) {
        if (!found.isEmpty()) {
            return "\"" + name + "\" could be any of " + String.join(", ", found) + ": give the whole name.";
        }
        var nearest = atoms.stream()
                .sorted(Comparator.comparingInt((String atom) -> Similarity.distance(atom, name))
                        .thenComparing(atom -> atom))
                .limit(NEAREST)
                .collect(Collectors.joining(", "));
        return "Nothing that can fail is called \"" + name + "\"; the nearest are " + nearest + ".";
    }
}
