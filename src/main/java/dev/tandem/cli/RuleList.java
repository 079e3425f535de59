package dev.tandem.cli;

import dev.tandem.compiler.Analysis;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the id and the title of each rule. */
@Command(name = "rules", description = "Lists all rules by id and title.")
final class RuleList implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Override
    public Integer call() {
        var width = Analysis.rules().stream().mapToInt(String::length).max().orElse(0);
        for (var rule : Analysis.rules()) {
            main.console().product(String.format("%-" + width + "s  %s%n", rule, RulePages.title(rule)));
        }
        return Exit.CLEAN;
    }
}
