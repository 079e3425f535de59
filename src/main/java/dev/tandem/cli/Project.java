package dev.tandem.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What {@code tandem.properties} in the folder that Tandem runs in says, or what holds without it.
 *
 * @param topologies what a command is about that names no topology
 * @param output the folder that synth writes and that other commands read
 * @param classPath further folders and archives for topologies
 */
record Project(List<String> topologies, Path output, List<Path> classPath) {

    /** The file, in the folder that Tandem runs in. */
    static final String FILE = "tandem.properties";

    private static final String TOPOLOGIES = "topologies";
    private static final String OUTPUT = "output";
    private static final String CLASS_PATH = "class-path";
    private static final List<String> KEYS = List.of(TOPOLOGIES, OUTPUT, CLASS_PATH);

    /**
     * The project of the folder that Tandem runs in.
     *
     * @throws Failure if its file cannot be read, or holds a key that there is not
     */
    static Project here() {
        return of(Path.of(FILE));
    }

    /** The project of a file, which need not exist. */
    static Project of(Path file) {
        var properties = read(file);
        var unknown = properties.stringPropertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .findFirst();
        unknown.ifPresent(key -> {
            throw Failure.usage(file + " has the key \"" + key + "\", which Tandem does not know: the keys are "
                    + String.join(", ", KEYS) + ".");
        });
        return new Project(
                words(properties, TOPOLOGIES, "examples"),
                Path.of(value(properties, OUTPUT).orElse("generated")),
                words(properties, CLASS_PATH, "").stream().map(Path::of).toList());
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try {
                properties.load(new StringReader(Files.readString(file)));
            } catch (IOException fault) {
                throw Failure.environment("The file " + file + " cannot be read: " + FileFailures.of(fault) + ".");
            } catch (IllegalArgumentException fault) {
                throw Failure.usage("The file " + file + " is not a properties file: " + fault.getMessage() + ".");
            }
        }
        return properties;
    }

    private static Optional<String> value(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static List<String> words(Properties properties, String key, String usual) {
        return Stream.of(value(properties, key).orElse(usual).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
