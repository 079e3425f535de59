package dev.tandem.harness;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The systems under {@code examples}, found there, so that what holds of all of them holds of the next one too. */
public final class Examples {

    private static final Path FOLDER = Path.of("examples");

    private Examples() {}

    /** Every topology, by the name of its file. */
    public static List<Topology> all() {
        try (var files = Files.walk(FOLDER, 2)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
                    .flatMap(Examples::topologies)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Topology> topologies(Path file) {
        var name = FOLDER.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            var type = Class.forName(name);
            if (!TopologyDefinition.class.isAssignableFrom(type)) {
                return Stream.of();
            }
            return type
                    .asSubclass(TopologyDefinition.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .defineAll()
                    .stream();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The example " + name + " cannot be made.", e);
        }
    }
}
