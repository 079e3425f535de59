package dev.tandem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a repository for a team's own topologies, which passes its own checks. */
@Command(
        name = "init",
        description = "Writes a repository of your own: a topology, a test, workflows, README.",
        sortOptions = false)
final class Init implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 20;

    /** What a new repository often has already. */
    private static final Set<String> KEPT = Set.of("README.md", ".gitignore", ".gitattributes");

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder to write (default: the current one).")
    private Path folder = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "The name of the topology, such as shop; stacks are named after it (default: the folder's name).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--jbang", description = "Writes a single file that JBang runs, instead of a Maven project.")
    private boolean jbang;

    @Override
    public Integer call() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Failure.usage(folder + " is a file: name a folder, which need not exist.");
        }
        var files = new Template(name(), jbang).files();
        files.keySet().stream()
                .filter(path -> !KEPT.contains(path) && Files.exists(folder.resolve(path)))
                .findFirst()
                .ifPresent(path -> {
                    throw Failure.usage("There is a file " + folder.resolve(path) + " already, and init overwrites"
                            + " nothing: name an empty folder, or move the file away.");
                });
        files.forEach(this::write);
        main.console()
                .say("Next: " + (jbang ? "jbang " + Template.type(name()) + ".java synth" : "./tandem synth")
                        + ", and commit what it writes. README.md has the order of the stacks.");
        return Exit.CLEAN;
    }

    private void write(String path, Template.File file) {
        var target = folder.resolve(path);
        if (Files.exists(target)) {
            main.console().say("Kept: " + target);
            return;
        }
        if (file.isProgram()) {
            OutputFile.writeProgram(target, file.text());
        } else {
            OutputFile.write(target, file.text());
        }
        main.console().product(target + "\n");
    }

    private String name() {
        return checked(name.orElseGet(this::nameOfFolder));
    }

    private String nameOfFolder() {
        var last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw Failure.usage(
                    "\"" + name + "\" cannot name a topology: give lower-case words joined by hyphens, at most "
                            + LONGEST + " characters, as in tandem init --name shop.");
        }
        return name;
    }
}
