package dev.tandem.changes;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Examples;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another strategy, up or down, changes how much runs in the recovery region, and nothing that holds data. */
class StrategyChangeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void changesTheRecoveryAndTheGlobalStackAlone(String name, List<Strategy> pair, Topology system) {
        var before = Lowering.texts(system.with(pair.get(0)));
        var after = system.with(pair.get(1));
        assertThat(new ChangeCheck(new CommittedStacks("generated", before)).of(after))
                .isEmpty();
        assertThat(Lowering.texts(after).entrySet())
                .filteredOn(stack -> !stack.getValue().equals(before.get(stack.getKey())))
                .extracting(stack -> stack.getKey().substring(name.length() + 1))
                .isSubsetOf(Set.of("recovery", "global"));
    }

    @Test
    void changesBothWhereServicesTakeTrafficInTwoRegions() {
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("web").port(8080)))
                .build();
        var before = Lowering.texts(shop.with(Strategy.PILOT_LIGHT));
        assertThat(Lowering.texts(shop.with(Strategy.ACTIVE_ACTIVE)).entrySet())
                .filteredOn(stack -> !stack.getValue().equals(before.get(stack.getKey())))
                .extracting(Map.Entry::getKey)
                .containsExactly("shop-global", "shop-recovery");
    }

    static Stream<Topology> systems() {
        return Examples.all().stream();
    }

    static Stream<Arguments> pairs() {
        return systems()
                .flatMap(system -> Arrays.stream(Strategy.values()).flatMap(before -> Arrays.stream(Strategy.values())
                        .filter(after -> after != before)
                        .map(after -> Arguments.of(system.name(), List.of(before, after), system))));
    }
}
