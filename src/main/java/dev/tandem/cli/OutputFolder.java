package dev.tandem.cli;

import dev.tandem.diagnostics.Release;
import dev.tandem.terraform.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The folder that holds what topologies became. Only what Tandem itself wrote there, by the manifest, is ever changed or
 * removed.
 */
final class OutputFolder {

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What writing would change.
     *
     * @param output what should be there
     * @param gone the topologies whose files are to go
     * @throws Failure if a newer release wrote the folder, if another release wrote topologies that are not among these, or
     *     if a file is in the way that Tandem did not write
     */
    Changes compare(GeneratedFiles output, Collection<String> gone) {
        var before = Ownership.in(folder);
        var staying = before.without(gone);
        checkRelease(before, output, gone);
        var wanted = new TreeMap<>(output.files());
        var others = staying.without(output.owned().keySet());
        wanted.put(Manifest.FILE, output.manifest(listed(before, others), others));
        var written = new TreeMap<String, byte[]>();
        var old = new TreeMap<String, byte[]>();
        wanted.forEach((path, bytes) -> {
            var present = read(path);
            if (!Arrays.equals(present, bytes) || !Files.exists(folder.resolve(path))) {
                written.put(path, bytes);
                old.put(path, present);
            }
        });
        checkForeign(before, written.keySet());
        var deleted = before.files();
        deleted.removeAll(wanted.keySet());
        deleted.removeAll(others.files());
        deleted.removeIf(path -> !Files.isRegularFile(folder.resolve(path)));
        deleted.forEach(path -> old.put(path, read(path)));
        return new Changes(old, written, deleted);
    }

    /** The stacks of topologies that stay as they are. */
    private List<Manifest.Entry> listed(Ownership before, Ownership others) {
        var files = others.files();
        return EarlierStacks.listed(folder.resolve(Manifest.FILE)).stream()
                .filter(entry -> before.release().isEmpty() || files.contains(Manifest.path(entry.name())))
                .toList();
    }

    private void checkRelease(Ownership before, GeneratedFiles output, Collection<String> gone) {
        before.release()
                .filter(release -> release.compareTo(Release.CURRENT) > 0)
                .ifPresent(release -> {
                    throw Failure.usage(folder + " was written by Tandem " + release.version() + ", and this is "
                            + Release.CURRENT.version() + ": use " + release.version()
                            + " or later, so that nothing goes back"
                            + " without a word.");
                });
        var left = before.without(output.owned().keySet())
                .without(gone)
                .topologies()
                .keySet();
        before.release()
                .filter(release -> !release.equals(Release.CURRENT) && !left.isEmpty())
                .ifPresent(release -> {
                    throw Failure.usage(folder + " was written by Tandem " + release.version() + ", and this is "
                            + Release.CURRENT.version() + ": write all its topologies at once, also "
                            + String.join(", ", left) + ", because they share modules.");
                });
    }

    /** Before 0.2.0 no release noted what it wrote. */
    private void checkForeign(Ownership before, Collection<String> written) {
        var ours = before.files();
        written.stream()
                .filter(path -> before.release().isPresent() && !path.equals(Manifest.FILE))
                .filter(path -> !ours.contains(path) && Files.exists(folder.resolve(path)))
                .findFirst()
                .ifPresent(path -> {
                    throw Failure.environment("The file " + folder.resolve(path) + " is in the way, and Tandem did not"
                            + " write it: move it or delete it.");
                });
    }

    /**
     * Makes the changes, all together.
     *
     * @throws Failure if the folder cannot be written; what is in it stays as it was
     */
    void write(GeneratedFiles output, Collection<String> gone) {
        var commit = new Commit(folder);
        try {
            prepare();
            OutputLock.holding(folder, () -> bring(commit, output, gone));
        } catch (UncheckedIOException fault) {
            throw refused(Objects.requireNonNull(fault.getCause()));
        } catch (IOException fault) {
            throw refused(fault);
        }
    }

    private void bring(Commit commit, GeneratedFiles output, Collection<String> gone) throws IOException {
        commit.recover();
        var changes = compare(output, gone);
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

    private byte[] read(String path) {
        var file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
