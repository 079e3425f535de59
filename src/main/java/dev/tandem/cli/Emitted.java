package dev.tandem.cli;

import dev.tandem.darkness.DarkProof;
import dev.tandem.darkness.Darkness;
import dev.tandem.darkness.Scene;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.ownfiles.OwnFilesCheck;
import dev.tandem.ownfiles.OwnProof;
import dev.tandem.review.Conditions;
import dev.tandem.rules.Rules;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is said of a topology: of what the user wrote and, unless AWS would refuse that, of what it is compiled to.
 *
 * @param dark what recovering without the primary region needs, if the topology can be compiled
 * @param own what the files mean that users keep beside its stacks, if the topology can be compiled
 */
public record Emitted(Verdict verdict, Optional<DarkProof> dark, Optional<OwnProof> own) {

    /** What is said of a topology, and of the files that users keep beside its stacks. */
    public static Emitted of(Topology topology, OwnFiles files) {
        var verdict = Rules.check(topology, NameClashes::of);
        if (verdict.findings().stream().anyMatch(Rules::leavesNothingToProve)) {
            return new Emitted(verdict, Optional.empty(), Optional.empty());
        }
        var dark = Darkness.of(scene(topology, files));
        var own = OwnFilesCheck.of(topology, files);
        var further = Stream.concat(dark.findings().stream(), own.findings().stream());
        return new Emitted(
                verdict.and(topology.name(), further.toList(), topology.waivers()),
                Optional.of(dark),
                Optional.of(own));
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return Stream.of(Rules.ids(), NameClashes.rules(), Darkness.rules(), OwnFilesCheck.rules(), Conditions.ids())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** What a topology is compiled to, without anything that users keep beside its stacks. */
    public static Scene scene(Topology topology) {
        return scene(topology, OwnFiles.UNREAD);
    }

    /** What a topology is compiled to, as the proof reads it. */
    private static Scene scene(Topology topology, OwnFiles own) {
        var stacks = new TreeMap<String, String>();
        var documents = Lowering.lower(topology);
        documents.forEach(document -> stacks.put(document.name(), document.json()));
        var files = ModuleLibrary.files(List.of(topology), documents);
        var recovery = topology.recovery();
        return new Scene(
                topology.name(), topology.primary().region(), recovery.region(), stacks, files, own, recovery.origin());
    }
}
