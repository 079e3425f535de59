package dev.tandem.emulator;

import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A topology that is deployed from a copy of the committed directory, as an operator would. */
final class Deployment {

    private static final String LOCAL_BACKEND = "{\"terraform\": {\"backend\": {\"local\": {}}}}\n";

    private final String topology;
    private final Path folder;
    private final Terraform terraform;

    Deployment(String topology, Path folder, Emulator emulator) {
        this.topology = topology;
        this.folder = Terraform.copy(Path.of("generated"), folder);
        this.terraform = Terraform.orSkip().with(emulator.environment());
    }

    /** Makes the state buckets with a local state, then hands that state to them. */
    void bootstrap() {
        var stack = stack("state");
        var override = stack.resolve("bootstrap_override.tf.json");
        try {
            Files.writeString(override, LOCAL_BACKEND);
            terraform.run(stack, "init", "-no-color").orFail();
            terraform.run(stack, "apply", "-auto-approve", "-no-color").orFail();
            Files.delete(override);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terraform
                .run(stack, "init", "-migrate-state", "-force-copy", "-no-color")
                .orFail();
    }

    /** {@code terraform init && terraform apply}. */
    void apply(String stack, Map<String, String> variables) {
        init(stack);
        terraform
                .run(stack(stack), command(List.of("apply", "-auto-approve", "-no-color"), variables))
                .orFail();
    }

    /** {@code terraform init}. */
    void init(String stack) {
        terraform.run(stack(stack), "init", "-no-color").orFail();
    }

    /** A plan, whose exit code is 0 without changes and 2 with some. */
    Command.Result plan(String stack, Map<String, String> variables) {
        return terraform.run(
                stack(stack), command(List.of("plan", "-detailed-exitcode", "-lock=false", "-no-color"), variables));
    }

    private Path stack(String stack) {
        return folder.resolve("stacks").resolve(topology + "-" + stack);
    }

    private static String[] command(List<String> subcommand, Map<String, String> variables) {
        var all = new ArrayList<>(subcommand);
        variables.forEach((name, value) -> all.add("-var=" + name + "=" + value));
        return all.toArray(String[]::new);
    }
}
