package dev.tandem.cli;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.compiler.Analysis;
import dev.tandem.page.Page;
import dev.tandem.page.PagedSystem;
import dev.tandem.report.AnalyzedTopology;
import dev.tandem.report.ComparisonJson;
import dev.tandem.report.ComparisonMarkdown;
import dev.tandem.report.ComparisonOutline;
import dev.tandem.report.ComparisonReport;
import dev.tandem.report.Palette;
import dev.tandem.report.ProofJson;
import dev.tandem.report.ProofReport;
import dev.tandem.report.SarifReport;
import dev.tandem.report.TextReport;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Analyses which failures topologies survive, and how they recover. */
@Command(
        name = "prove",
        description = "Analyses which failures a topology survives, with recovery time and data loss.",
        sortOptions = false)
final class Prove implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Mixin
    private final TopologyArguments arguments = new TopologyArguments();

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
            description =
                    "text, json, sarif or html; json and sarif hold the findings too; html is one page in which"
                            + " failures can be switched on and off; with --base: text, markdown, json or html (default: text).")
    private Format format = Format.text;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final GeneratedOption generated = new GeneratedOption();

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

    @Mixin
    private final FailOnOption failOn = new FailOnOption();

    @Mixin
    private final BaseOption base = new BaseOption();

    enum Format {
        text,
        markdown,
        json,
        sarif,
        html
    }

    @Override
    public Integer call() {
        Orders.checked(order);
        if (explained.isPresent() && format != Format.text) {
            throw Failure.usage("--explain answers in text only: leave --format out.");
        }
        if (base.reference().isPresent()) {
            return compare(base.reference().orElseThrow());
        }
        if (format == Format.markdown) {
            throw Failure.usage("--format markdown is for comparisons: add --base, or leave --format out.");
        }
        var proved = explained.isEmpty() && format != Format.html ? OptionalInt.of(order) : OptionalInt.empty();
        var analyzed = new ArrayList<AnalyzedTopology>();
        var provable = new ArrayList<Topology>();
        Consumer<Topology> begin = explained.isEmpty() ? Proving::ahead : topology -> {};
        for (var topology : arguments.topologies()) {
            var analysis = Analysis.of(topology, OwnFolder.of(topology, generated.folder()), begin);
            main.console().talk(new TextReport(main.console().palette()).of(analysis.verdict()));
            analysis.dark().ifPresent(dark -> provable.add(topology));
            analyzed.add(analysis.reported(topology, proved));
        }
        var failed = analyzed.stream()
                .anyMatch(one ->
                        one.verdict().atLeast(failOn.severity()).findAny().isPresent());
        var exit = failed ? Exit.FINDINGS : Exit.CLEAN;
        if (format == Format.html && provable.isEmpty()) {
            return exit;
        }
        output.write(
                main.console(),
                explained
                        .map(entry -> Why.of(provable, entry, failures, palette()))
                        .orElseGet(
                                () -> format == Format.html ? page(provable, Optional.empty()) : text(analyzed, exit)));
        return exit;
    }

    private int compare(String reference) {
        if (explained.isPresent() || format == Format.sarif) {
            throw Failure.usage(
                    "--base answers in text, markdown, json or html, and not together with --explain: leave one"
                            + " of them out.");
        }
        var topologies = arguments.topologies();
        var comparison = new BaseComparison(reference, generated.folder()).of(arguments.names(), topologies, order);
        var failed = comparison.fails(failOn.severity());
        var provable = new ArrayList<Topology>();
        for (var topology : topologies) {
            var analysis = Analysis.of(topology, OwnFolder.of(topology, generated.folder()));
            main.console().talk(new TextReport(main.console().palette()).of(analysis.verdict()));
            failed |= analysis.verdict().atLeast(failOn.severity()).findAny().isPresent();
            analysis.dark().ifPresent(dark -> provable.add(topology));
        }
        if (format != Format.html || !provable.isEmpty()) {
            output.write(main.console(), text(comparison, provable));
        }
        return failed ? Exit.FINDINGS : Exit.CLEAN;
    }

    private String text(ProofComparison comparison, List<Topology> provable) {
        return switch (format) {
            case json -> ComparisonJson.of(comparison);
            case markdown -> ComparisonMarkdown.of(comparison);
            case html -> page(provable, Optional.of(ComparisonOutline.of(comparison)));
            case text, sarif -> new ComparisonReport(palette()).of(comparison);
        };
    }

    private String page(List<Topology> provable, Optional<ComparisonOutline> changed) {
        return Page.of(
                provable.stream()
                        .map(topology -> PagedSystem.of(topology, order))
                        .toList(),
                order,
                changed);
    }

    private String text(List<AnalyzedTopology> analyzed, int exit) {
        return switch (format) {
            case json -> ProofJson.of(analyzed);
            case sarif ->
                new SarifReport(RulePages.descriptors(), SourcePaths.of(arguments.files())).of(analyzed, exit);
            case html, markdown -> throw new IllegalStateException("Neither is a report of findings.");
            case text -> {
                var report = new ProofReport(palette());
                yield analyzed.stream().flatMap(one -> report.of(one).stream()).collect(Collectors.joining("\n"));
            }
        };
    }

    private Palette palette() {
        return output.palette(main.console());
    }
}
