package dev.tandem.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules and the generated stacks of this repository, as a schema is asked for them. */
final class Configurations {

    private static final Path MODULES = Path.of("modules");
    private static final Path STACKS = Path.of("generated/stacks");

    private Configurations() {}

    /** What a schema does not take of the modules. */
    static List<SchemaFault> ofModules(SchemaCheck check) {
        return faults(check, MODULES, ".tf");
    }

    /** What a schema does not take of the stacks. */
    static List<SchemaFault> ofStacks(SchemaCheck check) {
        return faults(check, STACKS, ".tf.json");
    }

    private static List<SchemaFault> faults(SchemaCheck check, Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains(".terraform"))
                    .sorted()
                    .flatMap(file -> check.faults(file.toString(), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
