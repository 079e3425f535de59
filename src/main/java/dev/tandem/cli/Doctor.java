package dev.tandem.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.diagnostics.Release;
import dev.tandem.terraform.source.JsonTree;
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
        line("Tandem", Optional.of(Release.CURRENT.version()), "");
        line("Java", Optional.of(Runtime.version().toString()), "");
        program("Maven", "mvn", "--version", "a Maven project of topologies cannot be built.");
        terraform("Terraform", "terraform", "stacks are neither planned nor applied, unless OpenTofu is there.");
        terraform("OpenTofu", "tofu", "nothing, where Terraform is: either applies the stacks.");
        line(
                "AWS provider",
                mirror(),
                "Terraform asks its registry for the provider, which needs a network"
                        + " (TANDEM_TF_PLUGIN_DIR names a mirror).");
        var folder = Project.here().output();
        new OutputCheck(folder).lines().forEach((name, text) -> line(name, Optional.of(text), ""));
        program("Node", "node", "--version", "the cdktf engine does not run; the direct engine writes the same bytes.");
        line("cdktf", cdktf(), "cdktf synth does not run; tandem synth writes the same bytes.");
        line("emulator", emulator(), "mvn verify -Pemulator skips applying whole systems (moto for Python 3).");
        return Exit.CLEAN;
    }

    /** Terraform's own way to say its version, whatever else it has to say about the folder or its configuration. */
    private void terraform(String name, String program, String cost) {
        line(
                name,
                Programs.find(program)
                        .flatMap(path -> Programs.output(List.of(path.toString(), "version", "-json")))
                        .flatMap(Doctor::version),
                cost);
    }

    private static Optional<String> version(String json) {
        try {
            return Optional.of(JsonTree.read(json).path("terraform_version").asText())
                    .filter(version -> !version.isEmpty());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void program(String name, String program, String option, String cost) {
        var found = Programs.find(program)
                .flatMap(path -> Programs.firstLine(List.of(path.toString(), option)))
                .map(Doctor::withoutColour);
        line(name, found, cost);
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
