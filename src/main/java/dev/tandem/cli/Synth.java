package dev.tandem.cli;

import dev.tandem.diagnostics.Severity;
import dev.tandem.report.TextReport;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compiles topologies to a folder of Terraform. */
@Command(name = "synth", description = "Compiles topologies to Terraform.", sortOptions = false)
final class Synth implements Callable<Integer> {

    /** Set by the cdktf command for the program it runs. */
    private static final String CDKTF_FOLDER = "CDKTF_OUTDIR";

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(
            paramLabel = "TOPOLOGY",
            description =
                    "A .java file, a folder that holds one, or a class name (default: everything under examples).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write (default: generated).")
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
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit 1 on findings of this severity or higher: note, warning or error (default: error).")
    private Severity failOn = Severity.ERROR;

    @Override
    public Integer call() {
        var topologies = Topologies.named(names);
        var failed = report(topologies);
        if (failed) {
            return Exit.FINDINGS;
        }
        var output = GeneratedFiles.of(topologies, engine, folder());
        var target = new OutputFolder(folder());
        return check ? check(target, output) : write(target, output);
    }

    private boolean report(List<Topology> topologies) {
        var report = new TextReport(main.console().palette());
        var failed = false;
        for (var topology : topologies) {
            var verdict =
                    Analysis.of(topology, OwnFolder.of(topology, folder())).verdict();
            main.console().talk(report.of(verdict));
            failed |= verdict.atLeast(failOn).findAny().isPresent();
        }
        return failed;
    }

    private int check(OutputFolder target, GeneratedFiles output) {
        var changes = target.compare(output, names.isEmpty());
        if (changes.isEmpty()) {
            return Exit.CLEAN;
        }
        main.console().product(changes.diff());
        main.console().say("tandem: " + folder() + " is stale: run tandem synth and commit what it writes.");
        return Exit.FINDINGS;
    }

    private int write(OutputFolder target, GeneratedFiles output) {
        target.write(output, names.isEmpty());
        output.documents().forEach(document -> main.console().product(folder() + "/stacks/" + document.name() + "\n"));
        return Exit.CLEAN;
    }

    private Path folder() {
        return folder.or(() -> Optional.ofNullable(System.getenv(CDKTF_FOLDER)).map(Path::of))
                .orElse(Path.of(OwnFolder.USUAL));
    }
}
