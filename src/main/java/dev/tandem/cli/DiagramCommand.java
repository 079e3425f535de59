package dev.tandem.cli;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagram.Diagram;
import dev.tandem.report.TextReport;
import dev.tandem.rules.Rules;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Draws topologies. */
@Command(
        name = "diagram",
        description = "Draws a topology: its regions, zones, tiers, entries and replication.",
        sortOptions = false)
final class DiagramCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Mixin
    private final TopologyArguments arguments = new TopologyArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "svg, for one topology, or mermaid (default: svg).")
    private Format format = Format.svg;

    @Mixin
    private final OutputOption output = new OutputOption();

    enum Format {
        svg,
        mermaid
    }

    @Override
    public Integer call() {
        var topologies = arguments.topologies();
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
        output.write(main.console(), text);
        return Exit.CLEAN;
    }
}
