package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.terraform.source.LockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real Terraform with the real AWS provider, offline where a mirror is named by TANDEM_TF_PLUGIN_DIR. It is the
 * program that TANDEM_TERRAFORM names, such as OpenTofu's, or the terraform on the PATH. Its runs share providers that
 * go on running, unless it is set apart.
 */
public final class Terraform {

    /** Every run reads the provider's whole schema; clearing up after it less often saves a third of the time. */
    static final String COLLECTION = "400";

    private static final Optional<String> MIRROR = Optional.ofNullable(System.getenv("TANDEM_TF_PLUGIN_DIR"));
    private static final String PROGRAM = Optional.ofNullable(System.getenv("TANDEM_TERRAFORM"))
            .filter(named -> !named.isBlank())
            .orElse("terraform");

    private static final Probe PROBE = Probe.take();

    private final Map<String, String> environment;
    private final boolean sharing;

    private Terraform(Map<String, String> environment, boolean sharing) {
        this.environment = Map.copyOf(environment);
        this.sharing = sharing;
    }

    /** Terraform, or a skipped test that says in one line why there is none. */
    public static Terraform orSkip() {
        PROBE.missing().ifPresent(reason -> assumeTrue(false, reason));
        return new Terraform(PROBE.environment(), true);
    }

    /** The same, with more in its environment, and with providers of its own, since a root may need one per region. */
    public Terraform apart(Map<String, String> more) {
        return new Terraform(merged(environment, more), false);
    }

    /** The same, with providers that others use as well: enough for what reads their schema and does not configure them. */
    public Terraform reading() {
        return new Terraform(environment, true);
    }

    /** Whether it is OpenTofu. */
    public boolean isOpenTofu() {
        return PROBE.providers().registry().equals("registry.opentofu.org");
    }

    /** What it runs in, for scripts that call it themselves. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Runs a subcommand in a folder. */
    public Command.Result run(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of(PROBE.program().toString()));
        command.addAll(List.of(arguments));
        if (!sharing) {
            return Command.run(folder, environment, command);
        }
        try (var provider = PROBE.providers().lease()) {
            var attached = merged(environment, Map.of("TF_REATTACH_PROVIDERS", provider.address()));
            return Command.run(folder, attached, command);
        }
    }

    private static Map<String, String> merged(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** Whether Terraform and the provider can be had, found out once. */
    private record Probe(
            Path program, Map<String, String> environment, Optional<Providers> running, Optional<String> missing) {

        Providers providers() {
            return running.orElseThrow();
        }

        static Probe take() {
            var program = Command.find(PROGRAM);
            if (program.isEmpty()) {
                return without(Path.of(PROGRAM), "there is no " + PROGRAM + " on the PATH");
            }
            var environment = offline(program.get());
            var root = emptyRoot();
            var init = Command.run(root, environment, List.of(program.get().toString(), "init", "-no-color"));
            if (init.exit() == 0) {
                var providers = Providers.installedIn(root, registry(root));
                return new Probe(program.get(), environment, Optional.of(providers), Optional.empty());
            }
            if (MIRROR.isPresent()) {
                throw new AssertionError("TANDEM_TF_PLUGIN_DIR=" + MIRROR.get()
                        + " has no provider for terraform init:\n" + init.output());
            }
            return without(
                    program.get(),
                    "the AWS provider cannot be had: set TANDEM_TF_PLUGIN_DIR to a provider mirror, or let terraform"
                            + " reach its registry");
        }

        private static Probe without(Path program, String why) {
            var line = "Skipped: everything that needs Terraform, because " + why + ".";
            System.err.println(line);
            return new Probe(program, Map.of(), Optional.empty(), Optional.of(line));
        }

        /** The host under which the program knows providers, as its lock file says. */
        private static String registry(Path root) {
            var source =
                    Pattern.compile("provider \"([^/\"]+)/hashicorp/aws\"").matcher(read(root.resolve(LockFile.NAME)));
            if (!source.find()) {
                throw new AssertionError("The lock file in " + root + " names no AWS provider.");
            }
            return source.group(1);
        }

        /** Scripts say {@code terraform}, and find the program. */
        private static Path called(Path program) {
            var folder = folder();
            try {
                Files.createSymbolicLink(folder.resolve("terraform"), program.toAbsolutePath());
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> offline(Path program) {
            var environment = new HashMap<>(Map.of("CHECKPOINT_DISABLE", "1", "TF_IN_AUTOMATION", "1"));
            environment.put("PATH", called(program) + ":" + System.getenv().getOrDefault("PATH", ""));
            environment.put("GOGC", COLLECTION);
            MIRROR.ifPresent(mirror ->
                    environment.put("TF_CLI_CONFIG_FILE", configuration(mirror).toString()));
            return environment;
        }

        private static Path configuration(String mirror) {
            var escaped = mirror.replace("\\", "\\\\").replace("\"", "\\\"");
            return write(folder().resolve("cli.tfrc"), """
                    provider_installation {
                      filesystem_mirror {
                        path = "%s"
                      }
                    }
                    """.formatted(escaped));
        }

        private static Path emptyRoot() {
            var folder = folder();
            write(folder.resolve("main.tf"), """
                    terraform {
                      required_providers {
                        aws = {
                          source  = "hashicorp/aws"
                          version = ">= 5.100, < 7.0"
                        }
                      }
                    }
                    """);
            return folder;
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("tandem-terraform");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path write(Path file, String text) {
            try {
                return Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Copies a folder, so that what Terraform leaves behind stays out of the project. */
    public static Path copy(Path source, Path target) {
        try (Stream<Path> paths = Files.walk(source)) {
            paths.filter(path -> !path.toString().contains(".terraform"))
                    .forEach(path -> copyOne(source, path, target));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path source, Path path, Path target) {
        var copy = target.resolve(source.relativize(path).toString());
        try {
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
