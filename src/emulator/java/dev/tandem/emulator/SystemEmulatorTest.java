package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

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
 * primary region refused, the recovery region takes over. A system is added by a class that names its topology and
 * answers its variables.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SystemEmulatorTest {

    /** Tests of the system at rest come before this. */
    static final int DARK = Integer.MAX_VALUE - 100;

    private final DrilledSystem system;
    private DarkDrill drill;

    SystemEmulatorTest(DrilledSystem system) {
        this.system = system;
    }

    @BeforeAll
    void build(@TempDir Path folder) {
        drill = DarkDrill.of(system, folder);
        drill.build();
    }

    @AfterAll
    void stop() {
        if (drill != null) {
            drill.close();
        }
    }

    DarkDrill drill() {
        return drill;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stacks")
    void aSecondPlanIsEmpty(String stack) {
        assertNoChanges(stack, Map.of());
    }

    @Test
    @Order(DARK)
    void withThePrimaryRegionDarkTheRecoveryRegionTakesOver() {
        drill.darken();
        assertThat(drill.buckets().keys(drill.recovery())).contains(system.name() + "/primary.tfstate.tflock");
        var taken = drill.takeOver();
        System.err.println("Dark drill of " + system.name() + ": requests " + taken.requests() + ", "
                + taken.took().toSeconds() + " s.");
        assertThat(taken.requests()).doesNotContainKey(drill.primary().region());
        assertThat(taken.requests().get(drill.recovery().region())).isPositive();
        assertThat(Stream.of(taken.recovery(), taken.global())).allSatisfy(settled -> {
            assertThat(settled.actions().values()).allMatch(action -> !action.contains("delete"));
            assertThat(settled.second().exit()).as(settled.second().output()).isZero();
        });
        assertThat(taken.before()).isNotEmpty();
        assertThat(taken.after()).containsAllEntriesOf(taken.before());
        assertCapacity();
    }

    /** Every service has at least the instances in service that it needs to carry the load. */
    private void assertCapacity() {
        var groups = drill.recovery().autoScaling().describeAutoScalingGroups().autoScalingGroups();
        assertThat(system.topology().services()).allSatisfy(service -> assertThat(groups)
                .filteredOn(group -> group.autoScalingGroupName().equals(system.name() + "-" + service.name()))
                .singleElement()
                .satisfies(group -> assertThat(group.instances())
                        .hasSizeGreaterThanOrEqualTo(service.capacity()
                                .needed()
                                .orElse(service.capacity().instances()))));
    }

    void assertNoChanges(String stack, Map<String, String> variables) {
        var plan = drill.deployment().plan(stack, variables);
        assertThat(plan.exit()).as(plan.output()).isZero();
    }

    Stream<String> stacks() {
        return drill.stacks().stream();
    }
}
