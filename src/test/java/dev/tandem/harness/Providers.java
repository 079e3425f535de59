package dev.tandem.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * AWS providers that go on running between runs of Terraform, which otherwise starts one for each run and waits for its
 * schema: that is most of the time of a test that only plans. One serves one run at a time, because a provider knows
 * only the latest of its configurations.
 */
final class Providers {

    private static final Pattern ADDRESS = Pattern.compile("TF_REATTACH_PROVIDERS='(.*)'");

    /** Starts a provider, and stops it, with what it started, once nobody holds the other end of its input. */
    private static final String WATCHED = "set -m; \"$0\" -debug < /dev/null & cat > /dev/null; kill -- -$!";

    /** Under which a provider says that it is found, whatever program asks. */
    private static final String ITS_REGISTRY = "registry.terraform.io";

    private final Path program;
    private final String registry;
    private final Queue<String> idle = new ConcurrentLinkedQueue<>();

    private Providers(Path program, String registry) {
        this.program = program;
        this.registry = registry;
    }

    /**
     * Of the provider that {@code terraform init} has put into a folder.
     *
     * @param registry the host under which the program that asks knows it
     */
    static Providers installedIn(Path folder, String registry) {
        try (Stream<Path> files = Files.find(
                folder.resolve(".terraform/providers"),
                Integer.MAX_VALUE,
                (file, attributes) -> file.getFileName().toString().startsWith("terraform-provider-aws"),
                FileVisitOption.FOLLOW_LINKS)) {
            return new Providers(files.findFirst().orElseThrow(), registry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The host under which the program that asks knows them. */
    String registry() {
        return registry;
    }

    /** One that nobody uses, as Terraform wants to be told of it, for as long as this is open. */
    Lease lease() {
        return new Lease(Optional.ofNullable(idle.poll()).orElseGet(this::start));
    }

    /** A provider that is ours alone. */
    final class Lease implements AutoCloseable {

        private final String address;

        private Lease(String address) {
            this.address = address;
        }

        /** The value of {@code TF_REATTACH_PROVIDERS}. */
        String address() {
            return address;
        }

        @Override
        public void close() {
            idle.add(address);
        }
    }

    private String start() {
        try {
            var builder = new ProcessBuilder("bash", "-c", WATCHED, program.toString()).redirectErrorStream(true);
            // A provider that is configured a second time refuses a bundle of authorities, and reads nothing else here.
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
            builder.environment().put("GOGC", Terraform.COLLECTION);
            var process = builder.start();
            var lines = new ArrayList<String>();
            // Not closed: the provider would die of its next word.
            var output = process.inputReader();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                var address = ADDRESS.matcher(line);
                if (address.find()) {
                    drain(process, output);
                    return address.group(1).replace(ITS_REGISTRY, registry);
                }
            }
            throw new AssertionError(program + " says nowhere where it listens:\n" + String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A provider that nobody reads would stop when its pipe is full; one that is forgotten may lose its input. */
    private static void drain(Process process, BufferedReader output) {
        var reader = new Thread(() -> {
            output.lines().forEach(line -> {});
            process.destroy();
        });
        reader.setDaemon(true);
        reader.start();
    }
}
