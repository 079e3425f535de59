package dev.tandem.element.bucket;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a bucket can never be is refused on the spot, in one sentence with the value and what is allowed. */
class BucketArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    @Test
    void keepsObjectsForEverAndOldVersionsForNinetyDays() {
        var usual = bucket("papers").lifecycle();
        assertThat(usual.oldVersionsKept()).isEqualTo(Duration.ofDays(90));
        assertThat(usual.expiresAfter()).isEmpty();
        assertThat(usual.infrequentAccessAfter()).isEmpty();
    }

    @Test
    void theLeastPeriodsAreTaken() {
        var least = bucket("papers")
                .oldVersionsKeptFor(days(1))
                .infrequentAccessAfter(days(30))
                .expiresAfter(days(31));
        assertThat(least.lifecycle())
                .isEqualTo(new ObjectLifecycle(Duration.ofDays(1), Optional.of(days(31)), Optional.of(days(30))));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("Old versions cannot be kept for 0 days: S3 counts whole days, from 1.", () -> bucket("a")
                        .oldVersionsKeptFor(days(0))),
                fault("Old versions cannot be kept for 36 hours: S3 counts whole days, from 1.", () -> bucket("a")
                        .oldVersionsKeptFor(hours(36))),
                fault("Objects cannot expire after 12 hours: S3 counts whole days, from 1.", () -> bucket("a")
                        .expiresAfter(hours(12))),
                fault(
                        "Objects cannot move to Standard-IA after 29 days: S3 counts whole days, from 30.",
                        () -> bucket("a").infrequentAccessAfter(days(29))));
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
