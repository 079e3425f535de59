package dev.tandem.cli;

import dev.tandem.diagnostics.Severity;
import dev.tandem.page.Page;
import dev.tandem.page.PagedSystem;
import dev.tandem.report.AnalyzedTopology;
import dev.tandem.report.Palette;
import dev.tandem.report.ProofJson;
import dev.tandem.report.ProofReport;
import dev.tandem.report.SarifReport;
import dev.tandem.report.TextReport;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Analyses which failures topologies survive, and how they recover. */
@Command(
        name = "prove",
        description = "Analyses which failures a topology survives, with recovery time and data loss.",
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
            description = "text, json, sarif or html; json and sarif hold the findings too; html is one page in which"
                    + " failures can be switched on and off (default: text).")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--generated",
            paramLabel = "DIR",
            defaultValue = OwnFolder.USUAL,
            description = "The folder that tandem synth writes; files of your own in its stacks are read (default:"
                    + " generated).")
    private Path generated = Path.of(OwnFolder.USUAL);

    @Option(
            names = {"--explain", "--why"},
            paramLabel = "ENTRY",
            description = "Explains the state of this entry point, and how it recovers ...")
    private Optional<String> explained = Optional.empty();

    @Option(
            names = {"--failed", "--when"},
            paramLabel = "A,B",
            description = "... when these things have failed, such as \"eu-south-1/eus1-az1\" or several with commas.")
    private Optional<String> failures = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit 1 on findings of this severity or higher: note, warning or error (default: error).")
    private Severity failOn = Severity.ERROR;

    enum Format {
        text,
        json,
        sarif,
        html
    }

    @Override
    public Integer call() {
        if (order < 1 || order > MOST) {
            throw Failure.usage("An order of " + order + " is not offered: give 1, 2 or 3.");
        }
        if (explained.isPresent() && format != Format.text) {
            throw Failure.usage("--explain answers in text only: leave --format out.");
        }
        var analyzed = new ArrayList<AnalyzedTopology>();
        var provable = new ArrayList<Topology>();
        for (var topology : Topologies.named(names)) {
            var analysis = Analysis.of(topology, OwnFolder.of(topology, generated));
            main.console().talk(new TextReport(main.console().palette()).of(analysis.verdict()));
            analysis.dark().ifPresent(dark -> provable.add(topology));
            analyzed.add(analyzed(topology, analysis));
        }
        var failed = analyzed.stream()
                .anyMatch(one -> one.verdict().atLeast(failOn).findAny().isPresent());
        var exit = failed ? Exit.FINDINGS : Exit.CLEAN;
        if (format == Format.html && provable.isEmpty()) {
            return exit;
        }
        write(explained
                .map(entry -> Why.of(provable, entry, failures, palette()))
                .orElseGet(() -> format == Format.html ? page(provable) : text(analyzed, exit)));
        return exit;
    }

    private AnalyzedTopology analyzed(Topology topology, Analysis analysis) {
        var dark = analysis.dark().filter(proof -> explained.isEmpty());
        return new AnalyzedTopology(
                topology.name(),
                topology.origin(),
                analysis.verdict(),
                topology.waivers(),
                dark.filter(proof -> format != Format.html)
                        .map(proof -> Proving.of(topology).proof(order)),
                dark,
                analysis.own());
    }

    private String page(List<Topology> provable) {
        return Page.of(
                provable.stream()
                        .map(topology -> PagedSystem.of(topology, order))
                        .toList(),
                order);
    }

    private String text(List<AnalyzedTopology> analyzed, int exit) {
        return switch (format) {
            case json -> ProofJson.of(analyzed);
            case sarif ->
                new SarifReport(RulePages.descriptors(), SourcePaths.of(Topologies.files(names))).of(analyzed, exit);
            case html -> throw new IllegalStateException("A page is no report of findings.");
            case text -> {
                var report = new ProofReport(palette());
                yield analyzed.stream().flatMap(one -> report.of(one).stream()).collect(Collectors.joining("\n"));
            }
        };
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
