package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.topology.Topology;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two elements of any kinds, of which one has the name of the other with an ending that generated names have. */
class NestedNamesTest {

    @ParameterizedTest(name = "a and a{0}")
    @MethodSource("endings")
    void areReportedOrBecomeStacks(String ending) {
        assertThat(pairs(ending).flatMap(topology -> NamesNest.compiled(topology).stream()))
                .allSatisfy(document -> assertThat(document.unresolved()).isEmpty())
                .hasSizeGreaterThan(Neighbours.KINDS.size());
    }

    @Test
    void areReportedForSomeOfTheirEndingsInAStackAndForOthersInAws() {
        var rules = endings().flatMap(NestedNamesTest::pairs).flatMap(topology -> NamesNest.faults(topology).stream());
        assertThat(rules.collect(Collectors.toSet())).contains("topology/names-are-free", "naming/unique-in-aws");
    }

    static Stream<String> endings() {
        return Neighbours.endings();
    }

    private static Stream<Topology> pairs(String ending) {
        return Neighbours.KINDS.stream().flatMap(one -> Neighbours.KINDS.stream()
                .map(other -> Surroundings.bare(one.apply("a"), other.apply("a" + ending))));
    }
}
