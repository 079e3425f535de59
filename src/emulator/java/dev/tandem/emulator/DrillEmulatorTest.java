package dev.tandem.emulator;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples beside the bank, which has a test of its own: applied as a whole, lost, taken over by the runbook with the
 * primary region dark, and led back to plans that are empty.
 */
class DrillEmulatorTest {

    private static final Path EXAMPLES = Path.of("examples");

    private static final String DRILLED_BY_ITSELF = "bank";

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void isTakenOverInTheDarkAndComesBack(Topology system, @TempDir Path folder) {
        try (var drill = DarkDrill.of(system, folder)) {
            drill.build();
            Drills.assertSettled(drill);
            Presence.assertInBothRegions(drill);
            drill.darken();
            Drills.assertTakenOver(drill);
            drill.returnHome();
            Drills.assertBack(drill);
        }
    }

    static Stream<Named<Topology>> systems() throws IOException {
        try (var files = Files.walk(EXAMPLES, 2)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
                    .flatMap(DrillEmulatorTest::topologies)
                    .filter(system -> !system.name().equals(DRILLED_BY_ITSELF))
                    .map(system -> Named.of(system.name(), system));
        }
    }

    private static Stream<Topology> topologies(Path file) {
        var name = EXAMPLES.relativize(file).toString().replace(".java", "").replace('/', '.');
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
