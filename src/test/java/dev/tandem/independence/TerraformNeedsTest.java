package dev.tandem.independence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.ControlPlane;
import dev.tandem.harness.Examples;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.topology.Topology;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The failure model takes Terraform to need the control planes that the emitted recovery stack asks, and no others. */
class TerraformNeedsTest {

    @ParameterizedTest
    @MethodSource("examples")
    void theStepThatMakesTheRegionActiveNeedsWhatTheRecoveryStackAsks(Topology topology) {
        var needed = RecoverySteps.services(RecoverySteps.of(topology).activated()).stream()
                .filter(service -> ControlPlane.of(service).home().isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(needed).isEqualTo(asked(topology));
    }

    private static Set<String> asked(Topology topology) {
        var output = SynthOutputs.of(topology);
        var sources = new ModuleSources(output);
        var root = output.root("recovery");
        var asked = new TreeSet<String>();
        root.entries("module").forEach((call, arguments) -> ModuleNeeds.of(sources, root, call, arguments).stream()
                .filter(need -> need.kind() == Need.Kind.ORDERS)
                .map(Need::what)
                .forEach(asked::add));
        return asked;
    }

    static Stream<Topology> examples() {
        return Examples.all().stream();
    }
}
