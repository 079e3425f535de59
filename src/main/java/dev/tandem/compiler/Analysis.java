package dev.tandem.compiler;

import dev.tandem.changes.ChangeCheck;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.independence.IndependenceProof;
import dev.tandem.independence.RegionIndependence;
import dev.tandem.independence.SynthOutput;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.ownfiles.OwnFilesCheck;
import dev.tandem.ownfiles.OwnProof;
import dev.tandem.report.AnalyzedTopology;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.review.Conditions;
import dev.tandem.rules.Rules;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The analysis of a topology: of its definition and, unless AWS would refuse that, of its stacks.
 *
 * @param dark what recovering without the primary region needs, if the topology can be compiled
 * @param own what the users' own files next to its stacks change, if the topology can be compiled
 */
public record Analysis(Verdict verdict, Optional<IndependenceProof> dark, Optional<OwnProof> own) {

    /** The analysis of a topology, and of the files that users keep next to its stacks. */
    public static Analysis of(Topology topology, OwnFiles files) {
        return of(topology, files, compiled -> {});
    }

    /**
     * The same.
     *
     * @param compiled is told once the topology is known to compile, and before its stacks are analysed
     */
    public static Analysis of(Topology topology, OwnFiles files, Consumer<Topology> compiled) {
        var verdict = Rules.check(topology, NameClashes::of);
        if (verdict.findings().stream().anyMatch(Rules::leavesNothingToProve)) {
            return new Analysis(verdict, Optional.empty(), Optional.empty());
        }
        compiled.accept(topology);
        var dark = RegionIndependence.of(output(topology, files));
        var own = OwnFilesCheck.of(topology, files);
        var further = Stream.concat(dark.findings().stream(), own.findings().stream());
        return new Analysis(
                verdict.and(topology.name(), further.toList(), topology.waivers()),
                Optional.of(dark),
                Optional.of(own));
    }

    /** Whether a topology can be compiled: no rule says that AWS or Terraform would refuse it. */
    public static boolean compiles(Topology topology) {
        return Rules.check(topology, NameClashes::of).findings().stream().noneMatch(Rules::leavesNothingToProve);
    }

    /** Whether the topology can be compiled: no rule says that AWS or Terraform would refuse it. */
    public boolean compiles() {
        return dark.isPresent();
    }

    /** The same, with further findings, which the waivers of the topology cover as well. */
    public Analysis and(Topology topology, List<Finding> further) {
        return new Analysis(verdict.and(topology.name(), further, topology.waivers()), dark, own);
    }

    /**
     * The same for reports.
     *
     * @param order how many things fail together at most in the proof; without it there is no proof
     */
    public AnalyzedTopology reported(Topology topology, OptionalInt order) {
        return new AnalyzedTopology(
                topology.name(),
                topology.origin(),
                verdict,
                topology.waivers(),
                order.isPresent()
                        ? dark.map(compiled -> Proving.of(topology).proof(order.getAsInt()))
                        : Optional.empty(),
                dark,
                own);
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return Stream.of(
                        Rules.ids(),
                        NameClashes.rules(),
                        RegionIndependence.rules(),
                        OwnFilesCheck.rules(),
                        ChangeCheck.rules(),
                        Conditions.ids())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** What a topology is compiled to, without the users' own files. */
    public static SynthOutput output(Topology topology) {
        return output(topology, OwnFiles.UNREAD);
    }

    /** What a topology is compiled to, as the proof reads it. */
    private static SynthOutput output(Topology topology, OwnFiles own) {
        var files = ModuleLibrary.of(List.of(topology)).files(Lowering.lower(topology));
        var recovery = topology.recovery();
        return new SynthOutput(
                topology.name(),
                topology.primary().region(),
                recovery.region(),
                Lowering.texts(topology),
                files,
                own,
                recovery.origin());
    }
}
