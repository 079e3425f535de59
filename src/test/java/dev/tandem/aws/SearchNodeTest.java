package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchNodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"r6gd.large.search", "i3.large.search", "im4gn.large.search", "i4i.large.search"})
    void someBringADisk(String text) {
        assertThat(node(text).diskful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r6g.large.search", "m5.large.search", "or1.large.search", "t3.small.search"})
    void othersTakeAVolume(String text) {
        assertThat(node(text).diskful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "t2.small.search, false",
        "m3.large.search, false",
        "r3.large.search, false",
        "t3.small.search, true",
        "r6g.large.search, true"
    })
    void theOldestFamiliesDoNotEncrypt(String text, boolean encrypting) {
        assertThat(node(text).encrypting()).isEqualTo(encrypting);
    }

    @Test
    void theTSeriesIsBurstable() {
        assertThat(node("t3.small.search").burstable()).isTrue();
        assertThat(node("m6g.large.search").burstable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r6g.large", "db.r6g.large", "large.search", ""})
    void otherMachinesAreNoNodes(String text) {
        assertThat(SearchNode.of(text)).isEmpty();
        assertThat(SearchNode.refusal(text)).isPresent();
    }

    @Test
    void warmNodesAreApart() {
        assertThat(SearchNode.refusal("ultrawarm1.medium.search")).isPresent();
        assertThat(SearchNode.warmRefusal("ultrawarm1.medium.search")).isEmpty();
        assertThat(SearchNode.warmRefusal("r6g.large.search")).isPresent();
        assertThat(SearchNode.refusal("r6g.large.search")).isEmpty();
    }

    private static SearchNode node(String text) {
        return SearchNode.of(text).orElseThrow();
    }
}
