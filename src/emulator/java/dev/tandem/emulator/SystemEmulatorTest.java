package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of every system: applied from the committed directory it stays as it is; and with every request to its
 * primary region refused, the recovery region takes over. A system is added by a class that names its topology.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SystemEmulatorTest {

    /** Tests of the system at rest come before this. */
    static final int DARK = Integer.MAX_VALUE - 100;

    private final Topology system;
    private RegionOutageDrill drill;
    private Path folder;

    SystemEmulatorTest(TopologyDefinition system) {
        this.system = system.define();
    }

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        this.folder = folder;
        drill = RegionOutageDrill.of(system, folder);
        drill.build();
        drill.writePlans();
    }

    @AfterAll
    void stop() {
        if (drill != null) {
            drill.close();
        }
    }

    RegionOutageDrill drill() {
        return drill;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stacks")
    void aSecondPlanIsEmpty(String stack) {
        assertNoChanges(stack, Map.of());
    }

    @Test
    void whatAStackAsksForIsInItsRegion() {
        Presence.assertInBothRegions(drill);
    }

    @Test
    void changesComeToWhatTheirFileSays() {
        new PlannedChanges(system.name(), drill.deployment(), folder.resolve("changes")).assertAsWritten();
    }

    @Test
    @Order(DARK)
    void withThePrimaryRegionUnreachableTheRecoveryRegionTakesOver() {
        drill.startOutage();
        Drills.assertTakenOver(drill);
    }

    void assertNoChanges(String stack, Map<String, String> variables) {
        var plan = drill.deployment().plan(stack, variables);
        assertThat(plan.exit()).as(plan.output()).isZero();
    }

    Stream<String> stacks() {
        return drill.stacks().stream();
    }
}
