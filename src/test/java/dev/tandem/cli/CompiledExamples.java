package dev.tandem.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code tandem synth} writes for the examples, compiled once and shared by all tests. A test that reads the
 * committed folder instead passes whatever becomes of the compiler.
 */
public final class CompiledExamples {

    private static final GeneratedFiles OUTPUT =
            GeneratedFiles.of(Topologies.defined(List.of("examples")), Engine.direct, Path.of("generated"));
    private static final SortedMap<String, byte[]> FILES = withManifest();

    private CompiledExamples() {}

    static GeneratedFiles output() {
        return OUTPUT;
    }

    /** The path of every file, seen from the output folder. */
    public static List<String> paths() {
        return List.copyOf(FILES.keySet());
    }

    /** The name of every stack. */
    public static List<String> stacks() {
        return OUTPUT.documents().stream()
                .map(document -> document.name())
                .sorted()
                .toList();
    }

    /** The text of a file by its path in the output folder, such as {@code stacks/bank-primary/cdk.tf.json}. */
    public static String text(String path) {
        var bytes = Objects.requireNonNull(FILES.get(path), "No example compiles to " + path);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The document of a stack. */
    public static String stack(String name) {
        return text("stacks/" + name + "/cdk.tf.json");
    }

    /** Writes all files to a folder. */
    public static void writeTo(Path folder) {
        FILES.forEach((path, bytes) -> write(folder.resolve(path), bytes));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> withManifest() {
        var files = new TreeMap<>(OUTPUT.files());
        files.put("manifest.json", OUTPUT.manifest(List.of(), Ownership.NONE));
        return files;
    }
}
