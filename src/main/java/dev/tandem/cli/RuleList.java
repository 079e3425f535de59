package dev.tandem.cli;

import dev.tandem.rules.Rule;
import dev.tandem.rules.Rules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists every rule with what it asks. */
@Command(name = "rules", description = "Lists every rule with what it asks.")
final class RuleList implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Override
    public Integer call() {
        var width =
                Rules.all().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (Rule rule : Rules.all()) {
            main.console().product(String.format("%-" + width + "s  %s%n", rule.id(), RulePages.asks(rule.id())));
        }
        return Exit.CLEAN;
    }
}
