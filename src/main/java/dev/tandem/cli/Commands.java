package dev.tandem.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The commands of the command line, in the order in which the help lists them. */
final class Commands {

    private static final Map<String, Supplier<Callable<Integer>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("init", Init::new);
        ALL.put("synth", Synth::new);
        ALL.put("prove", Prove::new);
        ALL.put("review", ReviewCommand::new);
        ALL.put("runbook", RunbookCommand::new);
        ALL.put("diagram", DiagramCommand::new);
        ALL.put("explain", Explain::new);
        ALL.put("rules", RuleList::new);
        ALL.put("doctor", Doctor::new);
    }

    private Commands() {}

    /** The command that a command line begins with, or else all: the description of each takes its time at every start. */
    static Map<String, Callable<Integer>> of(String... arguments) {
        var commands = new LinkedHashMap<String, Callable<Integer>>();
        Stream.of(arguments)
                .findFirst()
                .flatMap(first -> Optional.ofNullable(ALL.get(first)))
                .ifPresentOrElse(
                        command -> commands.put(arguments[0], command.get()),
                        () -> ALL.forEach((name, command) -> commands.put(name, command.get())));
        return commands;
    }
}
