package dev.tandem.cli;

import dev.tandem.terraform.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that holds what topologies became. Only what Tandem itself wrote there is ever changed: documents, definitions
 * of brokers, values of charts, runbooks, modules and the manifest; lock files, variables and Terraform's own folders stay.
 */
final class OutputFolder {

    /** What the files in a stack's folder end with. */
    private static final List<String> BESIDE =
            List.of("/cdk.tf.json", ".definitions.json", ".namespaces.yaml", ".values.yaml");

    private static final String MANIFEST = "manifest.json";

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What writing would change.
     *
     * @param output what should be there
     * @param everything whether whatever else Tandem wrote there is to go
     */
    Changes compare(GeneratedFiles output, boolean everything) {
        var wanted = new TreeMap<>(output.files());
        var staying = everything ? List.<Manifest.Entry>of() : EarlierStacks.listed(folder.resolve(MANIFEST));
        wanted.put(MANIFEST, output.manifest(staying));
        var written = new TreeMap<String, byte[]>();
        var before = new TreeMap<String, byte[]>();
        wanted.forEach((path, bytes) -> {
            var present = read(path);
            if (!Arrays.equals(present, bytes) || !Files.exists(folder.resolve(path))) {
                written.put(path, bytes);
                before.put(path, present);
            }
        });
        var deleted = everything ? ours(wanted) : new TreeSet<String>();
        deleted.forEach(path -> before.put(path, read(path)));
        return new Changes(before, written, deleted);
    }

    /**
     * Makes the changes, all together.
     *
     * @throws Failure if the folder cannot be written; what is in it stays as it was
     */
    void write(GeneratedFiles output, boolean everything) {
        var commit = new Commit(folder);
        try {
            prepare();
            OutputLock.holding(folder, () -> bring(commit, output, everything));
        } catch (UncheckedIOException fault) {
            throw refused(Objects.requireNonNull(fault.getCause()));
        } catch (IOException fault) {
            throw refused(fault);
        }
    }

    private void bring(Commit commit, GeneratedFiles output, boolean everything) throws IOException {
        commit.recover();
        var changes = compare(output, everything);
        if (changes.isEmpty()) {
            return;
        }
        try {
            commit.apply(changes.written(), changes.deleted());
        } catch (IOException fault) {
            commit.abandon();
            throw fault;
        }
    }

    private void prepare() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Failure.environment(
                    "The output folder " + folder + " is a file: name a folder, or move the file away.");
        }
        Files.createDirectories(folder);
    }

    private Failure refused(IOException fault) {
        return Failure.environment("The output folder " + folder + " cannot be written: " + FileFailures.of(fault)
                + ". What was in it is as it was.");
    }

    /** Everything Tandem wrote here that is not wanted any more. */
    private SortedSet<String> ours(SortedMap<String, byte[]> wanted) {
        var stale = new TreeSet<String>();
        EarlierStacks.listed(folder.resolve(MANIFEST)).stream()
                .flatMap(entry -> files(Manifest.folder(entry.name())))
                .filter(path -> BESIDE.stream().anyMatch(path::endsWith))
                .forEach(stale::add);
        files("modules")
                .filter(path -> path.startsWith("modules/own-") || path.endsWith(".tf") || path.endsWith(".tftpl"))
                .forEach(stale::add);
        files(RunbookCommand.FOLDER).filter(path -> path.endsWith(".md")).forEach(stale::add);
        stale.removeAll(wanted.keySet());
        return stale;
    }

    /** Whatever is under a folder of this one, but for what Terraform keeps to itself. */
    private Stream<String> files(String under) {
        var root = folder.resolve(under);
        if (!Files.isDirectory(root)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths
                    .filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .filter(path -> !path.contains(".terraform"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String path) {
        var file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
