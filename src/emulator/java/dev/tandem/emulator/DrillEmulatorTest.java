package dev.tandem.emulator;

import dev.tandem.changes.ExampleSource;
import dev.tandem.harness.Examples;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples beside the bank, which has a test of its own: applied as a whole, planned with changes, lost, taken over by the
 * runbook with the primary region dark, led back to plans that are empty, and renamed. {@code -Dtandem.drill=flask} runs one of them.
 */
class DrillEmulatorTest {

    private static final String DRILLED_BY_ITSELF = "bank";

    private static final Optional<String> ONLY = Optional.ofNullable(System.getProperty("tandem.drill"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void isTakenOverWhileThePrimaryIsUnreachableAndComesBack(Topology system, @TempDir Path folder) throws IOException {
        try (var drill = RegionOutageDrill.of(system, folder)) {
            drill.build();
            drill.writePlans();
            Drills.assertSettled(drill);
            Presence.assertInBothRegions(drill);
            new PlannedChanges(system.name(), drill.deployment(), folder.resolve("changes")).assertAsWritten();
            drill.startOutage();
            Drills.assertTakenOver(drill);
            drill.returnHome();
            Drills.assertBack(drill);
            if (ExampleSource.DRILLED.contains(system.name())) {
                var rename = new RenameDrill(drill, folder);
                rename.assertNothingIsLost();
                rename.assertGivenUp();
            }
        }
    }

    static Stream<Named<Topology>> systems() {
        return Examples.all().stream()
                .filter(system -> !system.name().equals(DRILLED_BY_ITSELF))
                .filter(system -> ONLY.map(system.name()::equals).orElse(true))
                .map(system -> Named.of(system.name(), system));
    }
}
