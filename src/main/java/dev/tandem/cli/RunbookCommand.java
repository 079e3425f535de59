package dev.tandem.cli;

import dev.tandem.compiler.NameClashes;
import dev.tandem.compiler.RunbookFile;
import dev.tandem.report.TextReport;
import dev.tandem.rules.Rules;
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
                .map(topology -> RunbookFile.markdown(topology, OwnFolder.of(topology, generated.folder())))
                .collect(Collectors.joining("\n"));
        output.write(main.console(), text);
        return Exit.CLEAN;
    }
}
