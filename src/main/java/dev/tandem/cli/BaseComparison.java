package dev.tandem.cli;

import dev.tandem.changes.CommittedStacks;
import dev.tandem.comparison.ProofComparison;
import dev.tandem.comparison.Version;
import dev.tandem.compiler.Analysis;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the topologies of the working tree with those of a commit. What is compiled of a topology counts as it was
 * committed, where the commit has it in the output folder; else as it is compiled from the sources of the commit.
 */
final class BaseComparison {

    private final String reference;
    private final Path generated;

    BaseComparison(String reference, Path generated) {
        this.reference = reference;
        this.generated = generated;
    }

    /**
     * The comparison.
     *
     * @param arguments the topologies, as they are named on the command line
     * @param now the same in the working tree
     * @param order how many things fail together at most
     * @throws Failure if git, the commit or its topologies cannot be read
     */
    ProofComparison of(List<String> arguments, List<Topology> now, int order) {
        var sources = new BaseSources(reference).topologies(arguments);
        var committed = committed();
        var before = sources.stream()
                .map(BaseComparison::compiled)
                .map(version -> asCommitted(version, committed))
                .toList();
        return ProofComparison.of(
                reference,
                order,
                before,
                now.stream().map(BaseComparison::compiled).toList());
    }

    /** The texts in the output folder of the commit, by path; none if that folder is in no repository that has it. */
    private SortedMap<String, String> committed() {
        var texts = new TreeMap<String, String>();
        var git = new Git(generated);
        if (Files.isDirectory(generated) && git.knows(reference)) {
            git.files(git.commit(reference), ".")
                    .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        }
        return texts;
    }

    private static Version compiled(Topology topology) {
        if (!Analysis.compiles(topology)) {
            return new Version(topology, false, CommittedStacks.NONE, new TreeMap<>());
        }
        var output = Analysis.output(topology);
        var modules = new TreeMap<String, String>();
        output.files().forEach((path, bytes) -> {
            if (path.endsWith(".tf")) {
                modules.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return new Version(topology, true, new CommittedStacks("", output.stacks()), modules);
    }

    private static Version asCommitted(Version compiled, SortedMap<String, String> committed) {
        var stacks = new TreeMap<>(compiled.stacks().texts());
        stacks.replaceAll((name, text) -> committed.getOrDefault("stacks/" + name + "/cdk.tf.json", text));
        var modules = new TreeMap<>(compiled.modules());
        committed.forEach((path, text) -> {
            if (path.endsWith(".tf") && called(compiled, path)) {
                modules.put(path, text);
            }
        });
        return new Version(compiled.topology(), compiled.provable(), new CommittedStacks("", stacks), modules);
    }

    /** Whether a file is in the folder of a module that the topology calls. */
    private static boolean called(Version compiled, String path) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return folder.startsWith("modules/")
                && compiled.modules().tailMap(folder).keySet().stream()
                        .limit(1)
                        .anyMatch(other -> other.startsWith(folder));
    }
}
