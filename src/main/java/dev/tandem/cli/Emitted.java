package dev.tandem.cli;

import dev.tandem.darkness.DarkProof;
import dev.tandem.darkness.Darkness;
import dev.tandem.darkness.Scene;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.lowering.Lowering;
import dev.tandem.rules.Rules;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is said of a topology: of what the user wrote and, unless AWS would refuse that, of what it is compiled to.
 *
 * @param dark what recovering without the primary region needs, if the topology can be compiled
 */
record Emitted(Verdict verdict, Optional<DarkProof> dark) {

    static Emitted of(Topology topology) {
        var verdict = Rules.check(topology, NameClashes::of);
        if (verdict.findings().stream().anyMatch(Rules::leavesNothingToProve)) {
            return new Emitted(verdict, Optional.empty());
        }
        var dark = Darkness.of(scene(topology));
        return new Emitted(verdict.and(topology.name(), dark.findings(), topology.waivers()), Optional.of(dark));
    }

    /** The id of every finding there can be, in order. */
    static List<String> rules() {
        return Stream.of(Rules.ids(), NameClashes.rules(), Darkness.rules())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** What a topology is compiled to, as the proof reads it. */
    static Scene scene(Topology topology) {
        var stacks = new TreeMap<String, String>();
        var documents = Lowering.lower(topology);
        documents.forEach(document -> stacks.put(document.name(), document.json()));
        var files = ModuleLibrary.files(List.of(topology), documents);
        var recovery = topology.recovery();
        return new Scene(
                topology.name(), topology.primary().region(), recovery.region(), stacks, files, recovery.origin());
    }
}
