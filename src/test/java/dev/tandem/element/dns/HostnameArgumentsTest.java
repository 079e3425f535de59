package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can never be right about zones, names and certificates is refused where it is written. */
class HostnameArgumentsTest {

    private static final PublicZone ZONE = publicZone("example.com");

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedInOneSentence(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(message);
    }

    static Stream<Arguments> faults() {
        var domain = ": give one such as \"example.com\", in lower case and without a dot at its end.";
        return Stream.of(
                fault("\"Example.com\" is not the domain of a zone" + domain, () -> publicZone("Example.com")),
                fault("\"example.com.\" is not the domain of a zone" + domain, () -> publicZone("example.com.")),
                fault("\"example\" is not the domain of a certificate" + domain, () -> certificate("example")),
                fault("\"*.com\" is not the domain of a certificate" + domain, () -> certificate("*.*.com")),
                fault(
                        "\"app_1\" is not a name within a zone: use lower-case letters, digits and inner hyphens, such as"
                                + " \"app\", or \"@\" for the zone itself.",
                        () -> hostname("app_1")),
                fault(
                        "\"app.example.com\" is a full name, and would become \"app.example.com.example.com\": write it"
                                + " as it stands within example.com, or \"@\" for the zone itself.",
                        () -> hostname("app.example.com").in(ZONE)),
                fault(
                        "\"app.other.com\" does not belong to the zone example.com, in which it would have to be proved:"
                                + " give a name of that zone, or its own zone.",
                        () -> certificate("app.other.com").in(ZONE)),
                fault(
                        "\"notexample.com\" does not belong to the zone example.com, in which it would have to be proved:"
                                + " give a name of that zone, or its own zone.",
                        () -> certificate("example.com").in(ZONE).andNamed("notexample.com")),
                fault(
                        "\"" + "a".repeat(60)
                                + ".example.com\" has 72 characters: the first name of a certificate has at most"
                                + " 64, so give a shorter one and add this with .andNamed(...).",
                        () -> certificate("a".repeat(60) + ".example.com")),
                fault(
                        "The health path of \"web\" has 256 characters: a health check of Route 53 asks for at most 255.",
                        () -> hostname("app").in(ZONE).to(service("web").healthPath("/" + "a".repeat(255)))));
    }

    @Test
    void anApexIsTheZoneItself() {
        assertThat(hostname("@").in(ZONE).to(service("web")).name()).isEqualTo("example.com");
        assertThat(hostname("a.b").in(ZONE).to(service("web")).name()).isEqualTo("a.b.example.com");
    }

    @Test
    void namesOfACertificateHaveNoOrderAndNoRepetition() {
        var certificate = certificate("example.com").in(ZONE);
        assertThat(certificate.andNamed("b.example.com", "a.example.com", "example.com"))
                .isEqualTo(certificate.andNamed("a.example.com").andNamed("b.example.com", "b.example.com"));
    }

    @Test
    void aWildcardIsForOneLabel() {
        var certificate = certificate("*.example.com").in(ZONE);
        assertThat(certificate.covers("app.example.com")).isTrue();
        assertThat(certificate.covers("a.app.example.com")).isFalse();
        assertThat(certificate.covers("example.com")).isFalse();
    }

    private static Arguments fault(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }
}
