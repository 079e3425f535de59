package dev.tandem.cli;

import dev.tandem.darkness.DarkProof;
import dev.tandem.diagnostics.Severity;
import dev.tandem.report.Palette;
import dev.tandem.report.ProofJson;
import dev.tandem.report.ProofReport;
import dev.tandem.report.TextReport;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves what topologies survive. */
@Command(
        name = "prove",
        description = "Proves what topologies survive, and what recovering costs.",
        sortOptions = false)
final class Prove implements Callable<Integer> {

    private static final int MOST = 3;

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(
            paramLabel = "TOPOLOGY",
            description =
                    "A .java file, a folder that holds one, or a class name (default: everything under examples).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many things fail together at most: 1, 2 or 3 (default: 2).")
    private int order = 2;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--why", paramLabel = "ENTRY", description = "Tells why this entry point is up, or not ...")
    private Optional<String> why = Optional.empty();

    @Option(
            names = "--when",
            paramLabel = "FAILURES",
            description =
                    "... when these things fail, such as \"eu-south-1/eus1-az1\" or several with \" and \" between.")
    private Optional<String> when = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exits 1 on findings of this weight or more: note, warning or error (default: error).")
    private Severity failOn = Severity.ERROR;

    enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        if (order < 1 || order > MOST) {
            throw Failure.usage("An order of " + order + " is not offered: give 1, 2 or 3.");
        }
        var topologies = Topologies.named(names);
        var failed = false;
        var provable = new ArrayList<Judged>();
        for (var topology : topologies) {
            var judged = Judged.of(topology);
            main.console().talk(new TextReport(main.console().palette()).of(judged.verdict()));
            failed |= judged.verdict().atLeast(failOn).findAny().isPresent();
            if (judged.dark().isPresent()) {
                provable.add(judged);
            }
        }
        write(why.map(entry -> Why.of(topologies(provable), entry, when)).orElseGet(() -> text(provable)));
        return failed ? Exit.FINDINGS : Exit.CLEAN;
    }

    private static List<Topology> topologies(List<Judged> provable) {
        return provable.stream().map(Judged::topology).toList();
    }

    private String text(List<Judged> provable) {
        var proofs = topologies(provable).stream()
                .map(topology -> Proving.of(topology).proof(order))
                .toList();
        var dark = provable.stream().flatMap(judged -> judged.dark().stream()).toList();
        return format == Format.json ? ProofJson.of(proofs, dark) : joined(proofs, dark);
    }

    private String joined(List<Proof> proofs, List<DarkProof> dark) {
        var report = new ProofReport(palette());
        return IntStream.range(0, proofs.size())
                .mapToObj(index -> report.of(proofs.get(index), dark.get(index)))
                .collect(Collectors.joining("\n"));
    }

    /** A file is read later, by whatever program. */
    private Palette palette() {
        return file.isPresent() ? Palette.PLAIN : main.console().palette();
    }

    private void write(String text) {
        file.ifPresentOrElse(
                path -> OutputFile.write(path, text), () -> main.console().product(text));
    }
}
