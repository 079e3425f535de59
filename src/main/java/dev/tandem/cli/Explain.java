package dev.tandem.cli;

import dev.tandem.compiler.Analysis;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the page of a rule. */
@Command(name = "explain", description = "Explains a rule: what it requires, why, and when to suppress it.")
final class Explain implements Callable<Integer> {

    private static final int NEAREST = 3;

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(paramLabel = "RULE", description = "A rule id, such as data/replica-needs-backups.")
    private String rule = "";

    @Override
    public Integer call() {
        var page = RulePages.of(rule).orElseThrow(() -> Failure.usage(unknown()));
        main.console().product(page);
        return Exit.CLEAN;
    }

    private String unknown() {
        var nearest = Analysis.rules().stream()
                .sorted(Comparator.comparingInt((String id) -> Similarity.distance(id, rule))
                        .thenComparing(id -> id))
                .limit(NEAREST)
                .collect(Collectors.joining(", "));
        return "There is no rule \"" + rule + "\"; the nearest are " + nearest + ". tandem rules lists them all.";
    }
}
