package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fault trees whose cut sets and probabilities others have published: OpenFTA's examples and the Aralia benchmark, with
 * the results that the test suite of SCRAM states for them.
 */
class PublishedTreesTest {

    @Test
    void theatreLosesPowerWithTheMainsAndEitherOfTwo() throws Exception {
        assertThat(OpenPsa.read("theatre.xml").structure().cutSets().smallest(10))
                .extracting(set -> set.failures().toString())
                .containsExactly("{generator, mains}", "{mains, relay}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "theatre.xml,     0.00207,   0.0021",
        "two-train.xml,   0.7225,    1.44",
        "three-motor.xml, 0.0211538, 0.0212013"
    })
    void probabilitiesAreThePublishedOnes(String file, double exact, double rare) throws Exception {
        var tree = OpenPsa.read(file);
        assertThat(1 - tree.structure().availability(tree.failing())).isCloseTo(exact, within(5e-8));
        assertThat(tree.structure().cutSets().rareEventSum(tree.failing())).isCloseTo(rare, within(5e-8));
    }

    @Test
    void twoTrainsHaveFourCutSetsOfTwo() throws Exception {
        assertThat(countByOrder("two-train.xml")).isEqualTo(numbers(0, 0, 4));
    }

    @Test
    void threeMotorsHaveTwelveCutSets() throws Exception {
        assertThat(countByOrder("three-motor.xml")).isEqualTo(numbers(0, 1, 3, 0, 8));
    }

    @Test
    void chineseHasThreeHundredAndNinetyTwoCutSets() throws Exception {
        assertThat(countByOrder("chinese.xml")).isEqualTo(numbers(0, 0, 12, 0, 24, 188, 168));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"not", "xor", "nand", "nor"})
    void refusesATreeInWhichFailuresHelp(String formula) {
        var xml = "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"g\"><" + formula
                + "><basic-event name=\"a\"/></" + formula + "></define-gate></define-fault-tree></opsa-mef>";
        assertThatThrownBy(() -> OpenPsa.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("<" + formula + "> is not part of a coherent fault tree.");
    }

    @Test
    void readsVotesAndArithmetic() throws Exception {
        var xml = """
                <opsa-mef><define-fault-tree name="t"><define-gate name="g"><atleast min="2">
                <basic-event name="a"/><basic-event name="b"/><basic-event name="c"/>
                </atleast></define-gate></define-fault-tree><model-data>
                <define-basic-event name="a"><exponential><float value="0.001"/><float value="100"/></exponential>
                </define-basic-event>
                <define-basic-event name="b"><sub><float value="0.5"/><float value="0.4"/></sub></define-basic-event>
                <define-basic-event name="c"><div><add><float value="1"/><int value="1"/></add><int value="20"/></div>
                </define-basic-event></model-data></opsa-mef>
                """;
        var tree = OpenPsa.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        double a = 1 - Math.exp(-0.1);
        double expected = 2 * a * 0.1 * 0.9 + (1 - a) * 0.1 * 0.1 + a * 0.1 * 0.1;
        assertThat(1 - tree.structure().availability(tree.failing())).isCloseTo(expected, within(1e-12));
        assertThat(tree.structure().cutSets().countByOrder()).isEqualTo(numbers(0, 0, 3));
    }

    private static List<BigInteger> countByOrder(String file) throws Exception {
        return OpenPsa.read(file).structure().cutSets().countByOrder();
    }

    private static List<BigInteger> numbers(long... numbers) {
        return LongStream.of(numbers).mapToObj(BigInteger::valueOf).toList();
    }
}
