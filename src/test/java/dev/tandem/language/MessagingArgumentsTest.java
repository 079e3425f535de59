package dev.tandem.language;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call on a queue or a static site that can never be right is refused on the spot. */
class MessagingArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"queues", "sites"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    static Stream<Arguments> queues() {
        var hidden = " is not possible: SQS takes whole seconds up to 12 hours.";
        var kept = " is not possible: SQS keeps messages for whole seconds, from a minute to 14 days.";
        return Stream.of(
                fault("A visibility timeout of 13 hours" + hidden, () -> queue("news")
                        .visibilityTimeout(hours(13))),
                fault("A visibility timeout of -1 seconds" + hidden, () -> queue("news")
                        .visibilityTimeout(seconds(-1))),
                fault("A retention of 59 seconds" + kept, () -> queue("news").retention(seconds(59))),
                fault("A retention of 15 days" + kept, () -> queue("news").retention(days(15))),
                fault(
                        "A message cannot be received 0 times before it is given up: SQS takes from 1 to 1000.",
                        () -> queue("news").maxReceiveCount(0)));
    }

    static Stream<Arguments> sites() {
        return Stream.of(
                fault(
                        "\"/index.html\" is not the name of a page: give it without a slash in front, such as"
                                + " \"index.html\".",
                        () -> staticSite("web").indexDocument("/index.html")),
                fault(
                        "\"\" is not the name of a page: give it without a slash in front, such as \"index.html\".",
                        () -> staticSite("web").errorDocument("")),
                fault(
                        "\"https://www.example.com\" is not the domain of a static site: give one such as"
                                + " \"example.com\", in lower case and without a dot at its end.",
                        () -> staticSite("web").domain("https://www.example.com", variable("certificate"))));
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
