package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import dev.tandem.modules.EmulatedModules;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules by themselves, applied to one emulator in both regions: each is where it belongs, and stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModulesEmulatorTest {

    private Emulator emulator;
    private Roots roots;
    private List<Roots.Settled> settled;

    @BeforeAll
    void settle(@TempDir Path folder) {
        emulator = Emulator.orSkip();
        roots = new Roots(folder, emulator);
        settled = roots.settle();
    }

    @AfterAll
    void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secondPlans")
    void aSecondPlanIsEmpty(String root, Command.Result plan) {
        assertThat(plan.exit()).as(plan.output()).isZero();
        assertThat(plan.output()).contains("No changes.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whereabouts")
    void isInBothRegions(String module, Function<Cloud, String> whereabouts) {
        assertThat(List.of(Cloud.of(emulator, "eu-south-1"), Cloud.of(emulator, "eu-central-1")))
                .allSatisfy(cloud -> assertThat(whereabouts.apply(cloud)).contains(cloud.region()));
    }

    @Test
    void everyModuleThatIsAppliedIsAskedAfter() {
        assertThat(Whereabouts.BY_MODULE.keySet()).isEqualTo(EmulatedModules.applied());
    }

    @Test
    void aFileSystemIsReplicatedAndEachRegionMountsItsOwn() {
        assertThat(roots.output("efs", "replication_status")).isEqualTo("ENABLED");
        assertThat(roots.output("efs", "primary_dns_name"))
                .isEqualTo(roots.output("efs", "source_id") + ".efs.eu-south-1.amazonaws.com");
        assertThat(roots.output("efs", "recovery_dns_name"))
                .isEqualTo(roots.output("efs", "replica_id") + ".efs.eu-central-1.amazonaws.com");
    }

    /** Last, because it leaves the replica in charge. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aBrokenReplicationIsNotStartedAgainOverWhatWasWrittenSince() {
        var source = roots.output("efs", "source_id");
        Cloud.of(emulator, "eu-central-1")
                .fileSystems()
                .deleteReplicationConfiguration(request -> request.sourceFileSystemId(source));
        assertThat(roots.plan("efs").output()).contains("Plan: 1 to add, 0 to change, 0 to destroy");
        var again = roots.apply("efs");
        assertThat(again.exit()).isNotZero();
        assertThat(again.output()).contains("The destination is protected from being overwritten.");
    }

    Stream<Arguments> secondPlans() {
        return settled.stream().map(root -> Arguments.of(root.root(), root.secondPlan()));
    }

    static Stream<Arguments> whereabouts() {
        return Whereabouts.BY_MODULE.entrySet().stream()
                .map(module -> Arguments.of(module.getKey(), module.getValue()));
    }
}
