package dev.tandem.cli;

import dev.tandem.lowering.Stack;
import dev.tandem.ownfiles.OwnFilesCheck;
import dev.tandem.report.RunbookReport;
import dev.tandem.report.TextReport;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.rules.Rules;
import dev.tandem.runbook.Runbook;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Writes what operators do when the primary region is lost. */
@Command(
        name = "runbook",
        description = "Writes the runbook for failover to the recovery region and failback.",
        sortOptions = false)
final class RunbookCommand implements Callable<Integer> {

    /** In the output folder. */
    static final String FOLDER = "runbooks";

    @ParentCommand
    private Main main = Main.silent();

    @Mixin
    private final TopologyArguments arguments = new TopologyArguments();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final GeneratedOption generated = new GeneratedOption();

    @Override
    public Integer call() {
        var topologies = arguments.topologies();
        for (var topology : topologies) {
            var verdict = Rules.check(topology, NameClashes::of);
            if (verdict.findings().stream().anyMatch(Rules::leavesNothingToProve)) {
                main.console().talk(new TextReport(main.console().palette()).of(verdict));
                return Exit.FINDINGS;
            }
        }
        var text = topologies.stream()
                .map(topology -> markdown(topology, OwnFolder.of(topology, generated.folder())))
                .collect(Collectors.joining("\n"));
        output.write(main.console(), text);
        return Exit.CLEAN;
    }

    /** Where a runbook is in the output folder. */
    static String path(Topology topology) {
        return FOLDER + "/" + topology.name() + ".md";
    }

    /** The runbook of a topology that no rule calls wrong. */
    static String markdown(Topology topology, OwnFiles files) {
        return new RunbookReport(
                        Runbook.of(topology).locked(locked(topology, files)),
                        Proving.of(topology).regionLosses(),
                        OwnFilesCheck.of(topology, files).changes())
                .markdown();
    }

    private static List<String> locked(Topology topology, OwnFiles files) {
        return Arrays.stream(Stack.values())
                .map(stack -> stack.nameIn(topology.name()))
                .filter(files::locked)
                .toList();
    }
}
