package dev.tandem.element.search;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call on a search domain that can never be right is refused on the spot. */
class SearchArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"nodes", "numbers", "words"})
    void isRefusedInOneSentence(String sentence, UnaryOperator<Search> call) {
        assertThatThrownBy(() -> call.apply(search("products")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(sentence);
    }

    static Stream<Arguments> nodes() {
        return Stream.of(
                fault("0 data nodes are not possible: give 1 to 80.", search -> search.dataNodes(0)),
                fault(
                        "81 data nodes are not possible: give 1 to 80.",
                        search -> search.inRecovery(recovery -> recovery.dataNodes(81))),
                fault(
                        "4 dedicated masters are not possible: give 3 or 5, so that a majority remains.",
                        search -> search.dedicatedMasters(4, "m6g.large.search")),
                fault(
                        "1 warm nodes are not possible: give 2 to 150.",
                        search -> search.warmNodes(1, "ultrawarm1.medium.search")));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                fault(
                        "A volume of 9 GiB is not possible: OpenSearch Service takes 10 to 24576.",
                        search -> search.storage(9)),
                fault(
                        "16001 IOPS are not possible on 3072 GiB: give 3000 to 16000.",
                        search -> search.storage(3_072, 16_001, 125)),
                fault(
                        "2001 MiB/s are not possible on 3073 GiB: give 125 to 2000.",
                        search -> search.storage(3_073, 16_001, 2_001)),
                fault("Hour 24 does not exist: give 0 to 23.", search -> search.offPeakFrom(24)));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                fault(
                        "\"OpenSearch_2.19\" is not a version of OpenSearch: give major and minor, such as \"2.19\".",
                        search -> search.version("OpenSearch_2.19")),
                fault(
                        "\"https://search.example.com\" is not a host name: use one such as \"search.example.com\","
                                + " without https:// or a path.",
                        search -> search.customEndpoint("https://search.example.com", variable("certificate"))),
                fault(
                        "The call withoutStandby(...) needs a reason that a reviewer can judge; it is blank.",
                        search -> search.withoutStandby(" ")),
                fault(
                        "The call withoutDedicatedMasters(...) needs a reason that a reviewer can judge; it is blank.",
                        search -> search.withoutDedicatedMasters("")));
    }

    private static Arguments fault(String sentence, UnaryOperator<Search> call) {
        return arguments(sentence, call);
    }
}
