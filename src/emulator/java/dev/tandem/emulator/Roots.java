package dev.tandem.emulator;

import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The roots that apply modules by themselves, one folder each, in copies that have copies of the modules beside them. */
final class Roots {

    private static final Path SOURCE = Path.of("src/emulator/terraform");

    /** Most of a database's time is waiting, so more than there are processors; each takes about 1 GiB. */
    private static final int AT_ONCE = 4;

    /** What the provider waits longest for begins first, or the end would be spent waiting for it alone. */
    private static final List<String> SLOW = List.of("rds", "table", "aurora", "messaging", "ses", "service", "nodes");

    private final Path folder;
    private final Terraform terraform;

    Roots(Path folder, Emulator emulator) {
        this.folder = Terraform.copy(SOURCE, folder);
        this.terraform = Terraform.orSkip().apart(emulator.environment());
        Terraform.copy(Path.of("modules"), folder.resolve("modules"));
        Terraform.copy(Path.of("src/emulator/surroundings"), folder.resolve("surroundings"));
    }

    /** Every root, the slow ones first, by name. */
    private static List<String> all() {
        try (Stream<Path> folders = Files.list(SOURCE)) {
            return folders.map(root -> root.getFileName().toString())
                    .sorted(Comparator.comparing((String root) -> !SLOW.contains(root))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A root, with its second plan or what went wrong before it. */
    record Settled(String root, Command.Result secondPlan) {}

    /** Applies all roots, and plans each again. */
    List<Settled> settle() {
        var workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var settling = all().stream()
                    .map(root -> CompletableFuture.supplyAsync(() -> new Settled(root, settle(root)), workers))
                    .toList();
            return settling.stream().map(CompletableFuture::join).toList();
        } finally {
            workers.shutdown();
        }
    }

    /** {@code terraform apply}. */
    Command.Result apply(String root) {
        return run(root, "apply", "-auto-approve", "-no-color");
    }

    /** A plan, whose exit code is 0 without changes and 2 with some. */
    Command.Result plan(String root) {
        return run(root, "plan", "-detailed-exitcode", "-no-color");
    }

    /** The value of a root's output. */
    String output(String root, String name) {
        return run(root, "output", "-raw", name).orFail().output().strip();
    }

    private Command.Result settle(String root) {
        var init = run(root, "init", "-no-color");
        if (init.exit() != 0) {
            return init;
        }
        var apply = apply(root);
        return apply.exit() == 0 ? plan(root) : apply;
    }

    private Command.Result run(String root, String... arguments) {
        return terraform.run(folder.resolve(root), arguments);
    }
}
