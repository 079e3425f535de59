package dev.tandem.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings changes into a folder all together or not at all. Everything is first written next to the existing files; only
 * when nothing is left that could run out of room is a journal put in place, and from then on the change is done: a run
 * that is killed while it renames files is completed by the next one.
 */
final class Commit {

    private static final String STAGING = ".tandem-staging";
    private static final String JOURNAL = "journal";
    private static final String FILES = "files";

    private final Path folder;
    private final Path staging;

    Commit(Path folder) {
        this.folder = folder;
        this.staging = folder.resolve(STAGING);
    }

    /** Completes what a killed run had decided, and clears away what it had not. */
    void recover() throws IOException {
        if (Files.exists(staging.resolve(JOURNAL))) {
            perform();
        }
        clear();
    }

    /** Writes and deletes files, by their path in the folder. */
    void apply(Map<String, byte[]> written, Collection<String> deleted) throws IOException {
        Files.createDirectories(staging);
        for (var file : written.entrySet()) {
            stage(file.getKey(), file.getValue());
        }
        var builder = staging.resolve(JOURNAL + ".draft");
        write(builder, journal(written.keySet(), deleted).getBytes(StandardCharsets.UTF_8));
        Files.move(builder, staging.resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
        perform();
        clear();
    }

    /** Throws away what was staged; what is in the folder stays as it is. */
    void abandon() throws IOException {
        if (!Files.exists(staging.resolve(JOURNAL))) {
            clear();
        }
    }

    private void stage(String path, byte[] bytes) throws IOException {
        var staged = staging.resolve(FILES).resolve(path);
        Files.createDirectories(staged.getParent());
        write(staged, bytes);
    }

    /** Writes a file to the disk itself, once: with {@code StandardOpenOption.SYNC} the disk is waited for every 8 KiB. */
    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static String journal(Collection<String> written, Collection<String> deleted) {
        var text = new StringBuilder();
        written.forEach(path -> text.append("write ").append(path).append('\n'));
        deleted.forEach(path -> text.append("delete ").append(path).append('\n'));
        return text.toString();
    }

    private void perform() throws IOException {
        for (var line : Files.readAllLines(staging.resolve(JOURNAL))) {
            var path = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("write ")) {
                move(path);
            } else {
                delete(path);
            }
        }
    }

    private void move(String path) throws IOException {
        var staged = staging.resolve(FILES).resolve(path);
        if (Files.exists(staged)) {
            var target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void delete(String path) throws IOException {
        var target = folder.resolve(path);
        Files.deleteIfExists(target);
        var parent = target.getParent();
        while (parent != null && !parent.equals(folder) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(staging)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(staging)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
