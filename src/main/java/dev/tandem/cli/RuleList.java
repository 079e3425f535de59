package dev.tandem.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists all rules with a short description. */
@Command(name = "rules", description = "Lists all rules with a short description.")
final class RuleList implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Override
    public Integer call() {
        var width = Emitted.rules().stream().mapToInt(String::length).max().orElse(0);
        for (var rule : Emitted.rules()) {
            main.console().product(String.format("%-" + width + "s  %s%n", rule, RulePages.asks(rule)));
        }
        return Exit.CLEAN;
    }
}
