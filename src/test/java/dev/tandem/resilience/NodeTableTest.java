package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeTableTest {

    @Test
    void refusesMoreNodesThanItMayHaveInOneSentence() {
        var table = new NodeTable(1_000);
        assertThatExceptionOfType(ModelTooLargeException.class)
                .isThrownBy(() -> IntStream.range(0, 1_000).forEach(variable -> table.node(variable, 0, 1)))
                .withMessage("The failure model is too large to prove: its decision diagram has more than 1000 nodes."
                        + " Split the topology, or prove fewer entry points at a time.");
        assertThat(table.size()).isEqualTo(1_000);
    }

    @Test
    void hasEachNodeOnce() {
        var table = new NodeTable(4);
        int node = table.node(7, 0, 1);
        assertThat(table.node(7, 0, 1)).isEqualTo(node);
        assertThat(table.node(8, node, 1)).isEqualTo(node + 1);
    }
}
