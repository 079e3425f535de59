package dev.tandem.cli;

import dev.tandem.diagram.Diagram;
import dev.tandem.report.TextReport;
import dev.tandem.rules.Rules;
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

/** Draws topologies. */
@Command(
        name = "diagram",
        description = "Draws a topology: its regions, zones, tiers, entries and replication.",
        sortOptions = false)
final class DiagramCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(
            paramLabel = "TOPOLOGY",
            description =
                    "A .java file, a folder that holds one, or a class name (default: everything under examples).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "svg, for one topology, or mermaid (default: svg).")
    private Format format = Format.svg;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private Optional<Path> file = Optional.empty();

    enum Format {
        svg,
        mermaid
    }

    @Override
    public Integer call() {
        var topologies = Topologies.named(names);
        if (format == Format.svg && topologies.size() > 1) {
            throw Failure.usage("An SVG file shows one topology, but " + topologies.size() + " are named ("
                    + topologies.stream().map(topology -> topology.name()).collect(Collectors.joining(", "))
                    + "): name one, or use --format mermaid.");
        }
        for (var topology : topologies) {
            var verdict = Rules.check(topology, NameClashes::of);
            if (verdict.findings().stream().anyMatch(Rules::leavesNothingToProve)) {
                main.console().talk(new TextReport(main.console().palette()).of(verdict));
                return Exit.FINDINGS;
            }
        }
        var text = topologies.stream()
                .map(Diagram::of)
                .map(diagram -> format == Format.svg ? diagram.svg() : diagram.mermaid())
                .collect(Collectors.joining("\n"));
        file.ifPresentOrElse(
                path -> OutputFile.write(path, text), () -> main.console().product(text));
        return Exit.CLEAN;
    }
}
