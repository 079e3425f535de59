package dev.tandem.cli;

import dev.tandem.lowering.Stack;
import dev.tandem.terraform.source.LockFile;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that users keep in the folders of generated stacks, as they are on the disk. */
final class OwnFolder {

    /** The configuration that Tandem writes; other configuration in a stack's folder, and its lock file, are the user's. */
    private static final String WRITTEN = "cdk.tf.json";

    private OwnFolder() {}

    /**
     * The users' own files next to the stacks of a topology.
     *
     * @throws Failure if a file cannot be read
     */
    static OwnFiles of(Topology topology, Path output) {
        return of(
                Arrays.stream(Stack.values())
                        .map(stack -> stack.nameIn(topology.name()))
                        .toList(),
                output);
    }

    /** The users' own files in the folders of some stacks. */
    static OwnFiles of(List<String> stacks, Path output) {
        if (!Files.isDirectory(output)) {
            return OwnFiles.UNREAD;
        }
        var texts = new TreeMap<String, String>();
        stacks.forEach(stack -> collect(output, OwnFiles.folder(stack), texts));
        return new OwnFiles(true, texts);
    }

    private static void collect(Path output, String folder, SortedMap<String, String> texts) {
        var root = output.resolve(folder);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> paths = Files.list(root)) {
            for (var path : paths.filter(OwnFolder::isOwn).toList()) {
                texts.put(folder + "/" + path.getFileName(), Files.readString(path));
            }
        } catch (IOException fault) {
            throw Failure.environment("The folder " + root + " cannot be read: " + FileFailures.of(fault) + ".");
        }
    }

    private static boolean isOwn(Path path) {
        var name = String.valueOf(path.getFileName());
        return Files.isRegularFile(path)
                && (name.equals(LockFile.NAME) || (SourceFile.isConfiguration(name) && !name.equals(WRITTEN)));
    }
}
