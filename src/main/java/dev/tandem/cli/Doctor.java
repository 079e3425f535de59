package dev.tandem.cli;

import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.source.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Reports which tools of the local environment Tandem can use, and what is unavailable without the others. */
@Command(name = "doctor", description = "Checks the local environment.")
final class Doctor implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Override
    public Integer call() {
        line("Java", Optional.of(Runtime.version().toString()), "");
        program("Maven", "mvn", "--version", "Tandem cannot be rebuilt after a change to its sources.");
        program("Node", "node", "--version", "the cdktf engine does not run; the direct engine writes the same bytes.");
        line("cdktf", cdktf(), "cdktf synth does not run; ./tandem synth writes the same bytes.");
        program("Terraform", "terraform", "version", "generated stacks and modules are not tried with Terraform.");
        program("OpenTofu", "tofu", "version", "nothing, where Terraform is: either applies the stacks.");
        line(
                "AWS provider",
                mirror(),
                "Terraform asks its registry for the provider, which needs a network"
                        + " (TANDEM_TF_PLUGIN_DIR names a mirror).");
        locks(Path.of(OwnFolder.USUAL));
        line("emulator", emulator(), "mvn verify -Pemulator skips applying whole systems (moto for Python 3).");
        return Exit.CLEAN;
    }

    private void program(String name, String program, String option, String cost) {
        var found = Programs.find(program)
                .flatMap(path -> Programs.firstLine(List.of(path.toString(), option)))
                .map(Doctor::withoutColour);
        line(name, found, cost);
    }

    /** Nothing is said where no stacks are. */
    private void locks(Path generated) {
        var stacks = EarlierStacks.listed(generated.resolve(Manifest.FILE));
        var locked = stacks.stream()
                .filter(stack -> Files.isRegularFile(generated.resolve(OwnFiles.lockPath(stack.name()))))
                .count();
        if (!stacks.isEmpty()) {
            line(
                    "lock files",
                    Optional.of("in all " + stacks.size() + " stacks of " + generated)
                            .filter(all -> locked == stacks.size()),
                    "in " + (stacks.size() - locked) + " of " + stacks.size() + " stacks of " + generated
                            + ": each init may pick another provider (tandem explain files/provider-is-locked).");
        }
    }

    private void line(String name, Optional<String> found, String cost) {
        var text = found.orElse("missing: " + cost);
        main.console().product(String.format("%-13s %s%n", name, text));
    }

    private static String withoutColour(String text) {
        return text.replaceAll("\u001B\\[[0-9;]*m", "");
    }

    private static Optional<String> cdktf() {
        var local = Path.of("node_modules", ".bin", "cdktf");
        var found = Files.isExecutable(local) ? Optional.of(local) : Programs.find("cdktf");
        return found.flatMap(path -> Programs.firstLine(List.of(path.toString(), "--version")));
    }

    private static Optional<String> emulator() {
        var version = "import importlib.metadata, moto.server; print('moto ' + importlib.metadata.version('moto'))";
        return Programs.find("python3")
                .flatMap(python -> Programs.firstLine(List.of(python.toString(), "-c", version)));
    }

    private static Optional<String> mirror() {
        return Optional.ofNullable(System.getenv("TANDEM_TF_PLUGIN_DIR")).flatMap(Doctor::providerIn);
    }

    private static Optional<String> providerIn(String mirror) {
        var versions = Path.of(mirror, "registry.terraform.io", "hashicorp", "aws");
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(path -> path.getFileName() + " in the mirror")
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
