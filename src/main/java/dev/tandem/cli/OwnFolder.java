package dev.tandem.cli;

import dev.tandem.lowering.Stack;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that users keep in the folders of generated stacks, as they are on the disk. */
final class OwnFolder {

    /** Where tandem synth writes unless it is told otherwise. */
    static final String USUAL = "generated";

    /** The configuration that Tandem writes; every other file of Terraform's in a stack's folder is the user's. */
    private static final String WRITTEN = "cdk.tf.json";

    private OwnFolder() {}

    /**
     * What users keep beside the stacks of a topology.
     *
     * @throws Failure if a file cannot be read
     */
    static OwnFiles of(Topology topology, Path output) {
        if (!Files.isDirectory(output)) {
            return OwnFiles.UNREAD;
        }
        var texts = new TreeMap<String, String>();
        for (var stack : Stack.values()) {
            collect(output, OwnFiles.folder(stack.nameIn(topology.name())), texts);
        }
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
        return Files.isRegularFile(path) && SourceFile.isConfiguration(name) && !name.equals(WRITTEN);
    }
}
