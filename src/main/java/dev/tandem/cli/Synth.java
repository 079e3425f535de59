package dev.tandem.cli;

import dev.tandem.changes.ChangeCheck;
import dev.tandem.compiler.Analysis;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.report.TextReport;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.terraform.source.SourceException;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Compiles topologies to a folder of Terraform. */
@Command(name = "synth", description = "Compiles topologies to Terraform.", sortOptions = false)
final class Synth implements Callable<Integer> {

    /** Set by the cdktf command for the program it runs. */
    private static final String CDKTF_FOLDER = "CDKTF_OUTDIR";

    @ParentCommand
    private Main main = Main.silent();

    @Mixin
    private final TopologyArguments arguments = new TopologyArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write (default: what tandem.properties names, or else generated).")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "direct",
            description = "direct or cdktf; both write the same bytes (default: direct).")
    private Engine engine = Engine.direct;

    @Option(
            names = "--check",
            description = "Writes nothing; shows what would change as a unified diff, and exits 1 if anything would.")
    private boolean check;

    @Option(
            names = "--base",
            paramLabel = "REF",
            description = "The commit whose stacks are taken for what is deployed: a branch, tag or id of git (default:"
                    + " the stacks in the output folder).")
    private Optional<String> base = Optional.empty();

    @Mixin
    private final FailOnOption failOn = new FailOnOption();

    @Override
    public Integer call() {
        var defined = arguments.defined();
        var gone = Ownership.in(folder()).orphans(defined, arguments.files(), arguments.everything());
        if (report(defined.stream().map(Defined::topology).toList(), gone)) {
            return Exit.FINDINGS;
        }
        var output = GeneratedFiles.of(defined, engine, folder());
        var target = new OutputFolder(folder());
        return check ? check(target, output, gone) : write(target, output, gone);
    }

    private boolean report(List<Topology> topologies, Set<String> gone) {
        var changes = new ChangeCheck(Committed.in(folder(), base));
        var failed = false;
        try {
            for (var topology : topologies) {
                var analysis = Analysis.of(topology, OwnFolder.of(topology, folder()), Proving::ahead);
                var whole = analysis.compiles() ? analysis.and(topology, changes.of(topology)) : analysis;
                failed |= report(whole.verdict());
            }
            var between = changes.between(topologies, name -> arguments.everything() || gone.contains(name));
            return report(new Verdict(between, List.of())) || failed;
        } catch (SourceException unreadable) {
            throw Failure.environment("A stack to compare with cannot be read: " + unreadable.getMessage()
                    + " Restore the file from git, or name another commit with --base.");
        }
    }

    /** Whether there is a finding for which the command fails. */
    private boolean report(Verdict verdict) {
        main.console().talk(new TextReport(main.console().palette()).of(verdict));
        return verdict.atLeast(failOn.severity()).findAny().isPresent();
    }

    private int check(OutputFolder target, GeneratedFiles output, Set<String> gone) {
        var changes = target.compare(output, gone);
        if (changes.isEmpty()) {
            return Exit.CLEAN;
        }
        main.console().product(changes.diff());
        main.console().say("tandem: " + folder() + " is stale: run tandem synth and commit what it writes.");
        return Exit.FINDINGS;
    }

    private int write(OutputFolder target, GeneratedFiles output, Set<String> gone) {
        target.write(output, gone);
        output.documents().forEach(document -> main.console().product(folder() + "/stacks/" + document.name() + "\n"));
        return Exit.CLEAN;
    }

    private Path folder() {
        return folder.or(() -> Optional.ofNullable(System.getenv(CDKTF_FOLDER)).map(Path::of))
                .orElseGet(() -> Project.here().output());
    }
}
