package dev.tandem.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compiled classes of topologies, kept in a folder by a hash of all that they were compiled from, so that javac is not
 * started for sources that it has seen. A missing or damaged entry is compiled again; a folder that cannot be written
 * keeps nothing. Runs may share the folder: an entry appears in one step.
 */
final class ClassCache {

    /** The value of the environment variable that switches the cache off. */
    private static final String OFF = "off";

    private static final String ENDING = ".classes";
    private static final int MOST_ENTRIES = 100;

    private final Optional<Path> folder;

    private ClassCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * The cache that the environment names: {@code TANDEM_CACHE} is a folder or {@code off}. Default: {@code tandem} in
     * {@code XDG_CACHE_HOME}, or in {@code .cache} of the user's home.
     */
    static ClassCache ofEnvironment() {
        var usual = variable("XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("tandem");
        return named(variable("TANDEM_CACHE"), usual);
    }

    /** The cache that a setting names: a folder, {@code off}, or the usual folder if there is no setting. */
    static ClassCache named(Optional<String> setting, Path usual) {
        return new ClassCache(
                setting.map(name -> name.equals(OFF) ? Optional.<Path>empty() : Optional.of(Path.of(name)))
                        .orElse(Optional.of(usual)));
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /**
     * The classes that the files make.
     *
     * @throws Failure if they do not compile, with javac's errors
     */
    Compiled compiled(List<Path> files, List<Path> classPath) {
        var key = folder.flatMap(any -> CompilationKey.of(files, classPath));
        var known = key.flatMap(this::read);
        if (known.isPresent()) {
            return known.get();
        }
        var compiled = SourceCompiler.compile(files, classPath);
        key.filter(before -> isOf(compiled, files))
                .filter(before -> CompilationKey.of(files, classPath).equals(Optional.of(before)))
                .ifPresent(unchanged -> write(unchanged, compiled));
        return compiled;
    }

    /** Whether no other file was compiled with these, because they use it: the key knows nothing of that one. */
    private static boolean isOf(Compiled compiled, List<Path> files) {
        var named =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        return compiled.sources().values().stream()
                .map(source -> source.toAbsolutePath().normalize())
                .allMatch(named::contains);
    }

    private Optional<Compiled> read(String key) {
        try {
            var entry = Files.readAllBytes(entry(key));
            int start = Math.max(0, entry.length - CompilationKey.BYTES);
            var content = Arrays.copyOf(entry, start);
            var sum = Arrays.copyOfRange(entry, start, entry.length);
            return Arrays.equals(sum, CompilationKey.hash(content)) ? Optional.of(unpacked(content)) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Nothing depends on it that an entry is kept, so a full disk or a folder without rights is no failure. */
    private void write(String key, Compiled compiled) {
        try {
            var content = packed(compiled);
            var folder = Files.createDirectories(entry(key).toAbsolutePath().getParent());
            var draft = Files.createTempFile(folder, key, ".draft");
            try {
                var entry = new ByteArrayOutputStream();
                entry.write(content);
                entry.write(CompilationKey.hash(content));
                Files.write(draft, entry.toByteArray());
                Files.move(draft, entry(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            prune(folder);
        } catch (IOException unwritable) {
            return;
        }
    }

    /** Deletes the oldest entries, so that the folder does not grow without end. */
    private static void prune(Path folder) throws IOException {
        List<Path> entries;
        try (var paths = Files.list(folder)) {
            entries = paths.filter(path -> path.toString().endsWith(ENDING)).toList();
        }
        if (entries.size() > MOST_ENTRIES) {
            var oldest = Comparator.comparing((Path path) -> path.toFile().lastModified());
            for (var entry : entries.stream()
                    .sorted(oldest)
                    .limit(entries.size() - MOST_ENTRIES)
                    .toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private Path entry(String key) {
        return folder.orElseThrow().resolve(key + ENDING);
    }

    private static byte[] packed(Compiled compiled) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(compiled.classes().size());
            for (var type : compiled.classes().entrySet()) {
                out.writeUTF(type.getKey());
                out.writeUTF(String.valueOf(compiled.sources().get(type.getKey())));
                out.writeInt(type.getValue().length);
                out.write(type.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Compiled unpacked(byte[] content) throws IOException {
        var classes = new TreeMap<String, byte[]>();
        var sources = new TreeMap<String, Path>();
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            for (int left = in.readInt(); left > 0; left--) {
                var name = in.readUTF();
                sources.put(name, Path.of(in.readUTF()));
                classes.put(name, in.readNBytes(in.readInt()));
            }
        }
        return new Compiled(classes, sources);
    }
}
