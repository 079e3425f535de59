package dev.tandem.element.key;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.aws.KeyUsage;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a key is by default, and which calls of it can never be right. */
class KeyTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faults", "nothings"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    @Test
    void isSymmetricByDefault() {
        assertThat(key("data").material().symmetric()).isTrue();
        assertThat(key("data").material().usage()).isEqualTo(KeyUsage.ENCRYPT_DECRYPT);
    }

    @Test
    void isOfTheUsualSpecUnlessAnotherIsGiven() {
        assertThat(key("a").signing()).isEqualTo(key("a").signing("ECC_NIST_P256"));
        assertThat(key("a").asymmetricEncryption()).isEqualTo(key("a").asymmetricEncryption("RSA_3072"));
        assertThat(key("a").hmac()).isEqualTo(key("a").hmac("HMAC_256"));
        assertThat(key("a").keyAgreement()).isEqualTo(key("a").keyAgreement("ECC_NIST_P256"));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheUsualSpecOfEachUsage(KeyUsage usage) {
        assertThat(usage.refusal(usage.usualSpec())).isEmpty();
    }

    @Test
    void isTheSameInWhateverOrderItsRolesAreWritten() {
        assertThat(key("a").owners(variable("first"), variable("second")).administrators(variable("third")))
                .isEqualTo(key("a").administrators(variable("third"))
                        .owners(variable("second"))
                        .owners(variable("first")));
    }

    static Stream<Arguments> faults() {
        var data = key("data");
        return Stream.of(
                fault(
                        "\"HMAC_256\" is not the spec of a key that can sign: KMS has ECC_NIST_P256, ECC_NIST_P384,"
                                + " ECC_NIST_P521, ECC_SECG_P256K1, RSA_2048, RSA_3072, RSA_4096 for that.",
                        () -> data.signing("HMAC_256")),
                fault(
                        "\"ECC_NIST_P256\" is not the spec of a key that can encrypt: KMS has RSA_2048, RSA_3072,"
                                + " RSA_4096 for that.",
                        () -> data.asymmetricEncryption("ECC_NIST_P256")),
                fault(
                        "\"sha256\" is not the spec of a key that can make message authentication codes: KMS has"
                                + " HMAC_224, HMAC_256, HMAC_384, HMAC_512 for that.",
                        () -> data.hmac("sha256")),
                fault(
                        "\"ECC_SECG_P256K1\" is not the spec of a key that can agree on secrets: KMS has"
                                + " ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521 for that.",
                        () -> data.keyAgreement("ECC_SECG_P256K1")),
                fault(period("89 days"), () -> data.rotatedEvery(days(89))),
                fault(period("2561 days"), () -> data.rotatedEvery(days(2561))),
                fault(period("2161 hours"), () -> data.rotatedEvery(hours(2161))),
                fault(notRotated("RSA_4096"), () -> data.signing("RSA_4096").rotatedEvery(days(90))),
                fault(notRotated("HMAC_256"), () -> data.rotatedEvery(days(90)).hmac()),
                fault(
                        "The call separateInRecovery(...) needs a reason that a reviewer can judge; it is blank.",
                        () -> data.separateInRecovery(" ")));
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nothings() {
        return Stream.of(
                fault("The spec must not be null.", () -> key("a").signing(null)),
                fault("The variable must not be null.", () -> key("a").owners(variable("b"), null)),
                fault("The variable must not be null.", () -> key("a").administrators(variable("b"), null)));
    }

    private static String period(String period) {
        return "A key cannot be rotated every " + period + ": KMS counts whole days, from 90 to 2560.";
    }

    private static String notRotated(String spec) {
        return "A key of spec " + spec + " cannot be rotated: KMS rotates symmetric keys only.";
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
