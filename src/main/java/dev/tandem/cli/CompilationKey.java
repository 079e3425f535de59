package dev.tandem.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a compilation depends on, as a hash: the sources with their paths, the JDK, and the class path. Sources count by
 * what is in them, files of the class path by their size and time, because hashing all jars takes longer than javac.
 */
final class CompilationKey {

    /** How many bytes a hash has. */
    static final int BYTES = 32;

    /** Changes when entries are written in another form. */
    private static final String FORM = "3";

    private static final Pattern CLASS_PATH = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final MessageDigest digest = digest();

    private CompilationKey() {}

    /** The key of what these files make; none if one of them cannot be read. */
    static Optional<String> of(List<Path> sources, List<Path> classPath) {
        try {
            var key = new CompilationKey();
            key.add(FORM);
            key.add(System.getProperty("java.vm.version") + System.getProperty("java.vm.vendor"));
            for (var entry : CLASS_PATH
                    .splitAsStream(System.getProperty("java.class.path"))
                    .toList()) {
                key.addFiles(Path.of(entry));
            }
            for (var entry : classPath) {
                key.addFiles(entry);
            }
            for (var source : sources) {
                key.add(source.toAbsolutePath().toString());
                key.add(Files.readAllBytes(source));
            }
            return Optional.of(HexFormat.of().formatHex(key.digest.digest()));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    static byte[] hash(byte[] content) {
        return digest().digest(content);
    }

    private void addFiles(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        try (var files = Files.walk(entry)) {
            for (var file : files.sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    add(file.toAbsolutePath() + " " + Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toMillis());
                }
            }
        }
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length in front, so that no two lists of parts have the same bytes. */
    private void add(byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
