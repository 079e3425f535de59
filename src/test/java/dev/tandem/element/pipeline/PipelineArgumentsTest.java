package dev.tandem.element.pipeline;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call on a pipeline or a repository that can never be right is refused on the spot. */
class PipelineArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "\"accounts\" is not a repository: give its owner and its name, such as \"bank/accounts\".",
                        () -> repository("accounts")),
                fault(
                        "\"https://github.com/bank/accounts\" is not a repository: give its owner and its name, such as"
                                + " \"bank/accounts\".",
                        () -> repository("https://github.com/bank/accounts")),
                fault(
                        "\"the main one\" is not a branch: give its name without blanks, such as \"main\".",
                        () -> repository("bank/accounts").branch("the main one")));
    }

    @Test
    void aGroupOfRepositoriesMayHaveGroups() {
        assertThat(repository("bank/core/accounts").id()).isEqualTo("bank/core/accounts");
    }

    @Test
    void theMainBranchIsDeliveredAsItIs() {
        var plain = pipeline("accounts").from(repository("bank/accounts")).deploys(service("accounts"));
        assertThat(plain.source().branch()).isEqualTo("main");
        assertThat(plain.build()).isEqualTo(Pipeline.Build.NONE);
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
