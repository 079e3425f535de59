package dev.tandem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A single file that a command writes: whole, or not at all. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Puts the text in place of what was there.
     *
     * @throws Failure if it cannot be written; what was there stays as it was
     */
    static void write(Path file, String text) {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw Failure.environment("The output file " + file + " is a folder: name a file.");
        }
        try {
            Files.createDirectories(folder);
            // Not a temporary file of Java's, which only its owner may read.
            var builder = Files.createFile(folder.resolve(".tandem-" + UUID.randomUUID() + ".draft"));
            try {
                Files.writeString(builder, text);
                Files.move(builder, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(builder);
            }
        } catch (IOException fault) {
            throw Failure.environment(
                    "The output file " + file + " cannot be written: " + FileFailures.of(fault) + ".");
        }
    }

    /** Writes a file that may be run by its name. */
    static void writeProgram(Path file, String text) {
        write(file, text);
        if (!file.toFile().setExecutable(true, false)) {
            throw Failure.environment("The file " + file + " cannot be made executable: run chmod +x on it.");
        }
    }
}
