package dev.tandem.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.harness.Command;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A topology that is deployed from a copy of the committed directory, as an operator would. */
final class Deployment {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("generated");
    private static final List<String> ORDER =
            List.of("state", "coupling", "primary", "recovery", "global", "connections");
    private static final String PLAN = "failover.tfplan";
    private static final String CHANGE = "change.tfplan";
    private static final String OVERRIDE = "drill_override.tf.json";

    private final String topology;
    private final Path folder;
    private final Map<String, String> environment;
    private final boolean dark;
    private final Terraform terraform;
    private final Terraform reading;

    private Deployment(String topology, Path folder, Map<String, String> environment, boolean dark) {
        this.topology = topology;
        this.folder = folder;
        this.environment = environment;
        this.dark = dark;
        this.terraform = Terraform.orSkip().apart(environment);
        this.reading = terraform.reading();
    }

    /** A copy of the committed directory in a folder, whose Terraform runs in the given environment. */
    static Deployment of(String topology, Path folder, Map<String, String> environment) {
        return of(topology, COMMITTED, folder, environment);
    }

    /** The same of another directory, as another commit has it. */
    static Deployment of(String topology, Path source, Path folder, Map<String, String> environment) {
        Terraform.copy(source, folder.resolve("generated"));
        StandIns.into(folder.resolve("generated/modules"));
        return new Deployment(topology, folder, environment, false);
    }

    /** The same folder while the primary region is dark: trying again only takes time. */
    Deployment duringOutage() {
        var all = new HashMap<>(environment);
        all.put("AWS_MAX_ATTEMPTS", "1");
        return new Deployment(topology, folder, all, true);
    }

    /** Another version of some stacks beside this one, initialised as they are, so that it can be planned at once. */
    Deployment beside(Path other, Map<String, String> texts) {
        var version = new Deployment(topology, other, environment, dark);
        texts.forEach((stack, text) -> {
            copy(folder.resolve("generated/modules"), other.resolve("generated/modules"));
            copy(stack(stack), version.stack(stack));
            version.rewrite(stack, committed -> text);
            version.run(stack, "get", "-no-color").orFail();
        });
        return version;
    }

    /** The text of every stack, as it was emitted, by its word. */
    SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        stacks().forEach(stack -> texts.put(stack, text(stack)));
        return texts;
    }

    /** Those of some stacks that there are, in the order in which they are applied; state is the first. */
    List<String> inOrder(Collection<String> some) {
        return ORDER.stream()
                .filter(some::contains)
                .filter(stack -> Files.isDirectory(stack(stack)))
                .toList();
    }

    private String text(String stack) {
        try {
            return Files.readString(stack(stack).resolve("cdk.tf.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        var commands = "mkdir -p \"$2\" && cp -a \"$1/.\" \"$2\"";
        Command.run(from, Map.of(), List.of("bash", "-euc", commands, "copy", from.toString(), to.toString()))
                .orFail();
    }

    /** Answers a stack's variables, for a region. */
    void answer(String stack, Cloud cloud) {
        try {
            JSON.writeValue(stack(stack).resolve("terraform.tfvars.json").toFile(), Answers.to(document(stack), cloud));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the text of a stack. */
    void rewrite(String stack, UnaryOperator<String> change) {
        var file = stack(stack).resolve("cdk.tf.json");
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes something over a stack, as override files do, until that is withdrawn. */
    void override(String stack, String json) {
        try {
            Files.writeString(stack(stack).resolve(OVERRIDE), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a stack as it was emitted. */
    void withdrawOverride(String stack) {
        try {
            Files.delete(stack(stack).resolve(OVERRIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stack as it was emitted. */
    JsonNode document(String stack) {
        try {
            return JSON.readTree(stack(stack).resolve("cdk.tf.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every stack of the system, in the order in which they are applied. */
    List<String> stacks() {
        return inOrder(ORDER);
    }

    /** Runs the commands of a page that start below a heading, from where the folder {@code generated} is. */
    Command.Result follow(Page page, String heading) {
        return shell(folder, page.commands(heading));
    }

    /** The runbook that was emitted with the stacks. */
    Page runbook() {
        return Page.read(
                folder.resolve("generated/runbooks/" + topology + ".md").toString());
    }

    /** Runs the commands of a step of the runbook, from the folder that holds the stacks, as the runbook says. */
    Command.Result operate(String step) {
        return shell(folder.resolve("generated"), runbook().commands(step));
    }

    private Command.Result shell(Path where, String commands) {
        var all = new HashMap<>(terraform.environment());
        all.put("TF_CLI_ARGS_apply", "-auto-approve -no-color");
        all.put("TF_CLI_ARGS_destroy", "-auto-approve -no-color");
        all.put("TF_CLI_ARGS_init", "-input=false -no-color");
        return Command.run(where, all, List.of("bash", "-euc", commands));
    }

    /** {@code terraform init && terraform apply}. */
    void apply(String stack) {
        init(stack).orFail();
        run(stack, "apply", "-auto-approve", "-no-color").orFail();
    }

    /** {@code terraform init}. */
    Command.Result init(String stack) {
        return run(stack, "init", "-no-color");
    }

    /** Forgets everything that an earlier {@code terraform init} left, as a fresh clone knows nothing of it. */
    void forget(String stack) {
        Command.run(stack(stack), Map.of(), List.of("rm", "-rf", ".terraform")).orFail();
    }

    /** A plan, whose exit code is 0 without changes and 2 with some. */
    Command.Result plan(String stack, Map<String, String> variables) {
        var command = new ArrayList<>(List.of("plan", "-detailed-exitcode", "-no-color"));
        if (unrefreshed(stack)) {
            command.add("-refresh=false");
        }
        variables.forEach((name, value) -> command.add("-var=" + name + "=" + value));
        return run(stack, command.toArray(String[]::new));
    }

    /** The plan by which a stack took over, as {@code terraform show -json} tells it; nothing if it was not planned. */
    Optional<JsonNode> takeover(String stack) {
        return Files.exists(stack(stack).resolve(PLAN)) ? Optional.of(shown(stack, PLAN)) : Optional.empty();
    }

    /** A plan of what differs from the last apply, without asking whether something else has changed since. */
    Command.Result planUnrefreshed(String stack) {
        return run(stack, "plan", "-refresh=false", "-lock=false", "-no-color", "-out=" + CHANGE);
    }

    /** Such a plan, which has to be possible, as {@code terraform show -json} tells it. */
    JsonNode planned(String stack) {
        planUnrefreshed(stack).orFail();
        return shown(stack, CHANGE);
    }

    /** The plan that was made last, as {@code terraform show -json} tells it. */
    String lastPlan(String stack) {
        return show(stack, CHANGE);
    }

    /** Applies the plan that was made last. */
    void applyPlanned(String stack) {
        run(stack, "apply", "-no-color", CHANGE).orFail();
    }

    /** While a control plane is in the dark, the runbook has a stack planned without asking what it made. */
    private boolean unrefreshed(String stack) {
        return dark && runbook().text().contains(topology + "-" + stack + " plan -refresh=false");
    }

    /** What a stack consists of, as {@code terraform show -json} tells it. */
    JsonNode state(String stack) {
        return shown(stack);
    }

    /** Any other command of Terraform's. */
    Command.Result run(String stack, String... arguments) {
        return terraform.run(stack(stack), arguments);
    }

    Path stack(String stack) {
        return folder.resolve("generated/stacks").resolve(topology + "-" + stack);
    }

    private JsonNode shown(String stack, String... plan) {
        try {
            return JSON.readTree(show(stack, plan));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String show(String stack, String... plan) {
        var command = Stream.concat(Stream.of("show", "-json"), Stream.of(plan)).toArray(String[]::new);
        return reading.run(stack(stack), command).orFail().output();
    }
}
