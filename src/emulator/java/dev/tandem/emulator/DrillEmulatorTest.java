package dev.tandem.emulator;

import dev.tandem.harness.Examples;
import dev.tandem.topology.Topology;
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

    private static final String DRILLED_BY_ITSELF = "bank";

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void isTakenOverWhileThePrimaryIsUnreachableAndComesBack(Topology system, @TempDir Path folder) {
        try (var drill = RegionOutageDrill.of(system, folder)) {
            drill.build();
            Drills.assertSettled(drill);
            Presence.assertInBothRegions(drill);
            drill.startOutage();
            Drills.assertTakenOver(drill);
            drill.returnHome();
            Drills.assertBack(drill);
        }
    }

    static Stream<Named<Topology>> systems() {
        return Examples.all().stream()
                .filter(system -> !system.name().equals(DRILLED_BY_ITSELF))
                .map(system -> Named.of(system.name(), system));
    }
}
