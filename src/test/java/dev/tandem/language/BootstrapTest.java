package dev.tandem.language;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Script;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What instances run when they start, written in place or in a file beside the topology. */
class BootstrapTest {

    private static final String SCRIPT =
            "# A comment with ${braces} and %{ percent }.\nsystemctl enable --now accounts\n";

    @Test
    void isReadFromAFileBesideTheTopology() {
        assertThat(text(BootstrapTest.class, "bootstrap.sh")).isEqualTo(SCRIPT);
    }

    @Test
    void runsInTheOrderWritten() {
        var accounts =
                service("accounts").bootstrap("first").bootstrap("second\n").bootstrap("third");
        assertThat(accounts.spec().bootstrap().text()).isEqualTo("first\nsecond\nthird");
    }

    @Test
    void mayFillWhatTandemLeaves() {
        var longest = "é".repeat(Script.MOST_BYTES / 2);
        assertThat(service("a").bootstrap(longest).spec().bootstrap().text()).isEqualTo(longest);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    static Stream<Arguments> faults() {
        return Stream.concat(slipsOfInstances(), slipsOfFiles());
    }

    private static Stream<Arguments> slipsOfInstances() {
        return Stream.of(
                fault("A bootstrap is blank: give the bash that it should run.", () -> service("a")
                        .bootstrap(" \n")),
                fault(
                        "A bootstrap has a carriage return or a NUL in it, at which bash would fail: end its lines with"
                                + " line feeds alone.",
                        () -> service("a").bootstrap("first\r\nsecond")),
                fault(
                        "A bootstrap of 12290 bytes is too large: instances take 11264 beside what Tandem does first; have"
                                + " it fetch the rest, from S3 for example.",
                        () -> service("a").bootstrap("é".repeat(6145))),
                fault(
                        "SSH from 0.0.0.0/0 is SSH from everyone: name the ranges that operators come from, such as"
                                + " 192.0.2.0/24, or leave .sshFrom(...) out and use Session Manager.",
                        () -> bastion("jump").sshFrom("192.0.2.0/24", "0.0.0.0/0")),
                fault(
                        "The Kubernetes API open to 0.0.0.0/0 is open to everyone: name the ranges that operators come"
                                + " from, such as 192.0.2.0/24, or leave .clientsFrom(...) out and come from inside the"
                                + " network.",
                        () -> kubernetes("monitoring").clientsFrom("0.0.0.0/0")),
                fault(
                        "\"1.31.4\" is not a minor version of Kubernetes: give one without a patch, such as \"1.35\".",
                        () -> kubernetes("monitoring").version("1.31.4")),
                fault("A cluster of 0 nodes is impossible: give from 1 to 450.", () -> kubernetes("monitoring")
                        .nodes(0)),
                fault(
                        "Port 0 cannot be scraped: give a port from 1 to 65535, such as 9100.",
                        () -> kubernetes("monitoring").scrapes(service("web"), 0)),
                fault(
                        "\"t3.gigantic\" is not an EC2 instance type: use a text such as m6i.large.",
                        () -> bastion("jump").instanceType("t3.gigantic")));
    }

    private static Stream<Arguments> slipsOfFiles() {
        return Stream.of(
                fault(
                        "There is no file boot.sh beside BootstrapTest.java: put it there, or correct the name.",
                        () -> text(BootstrapTest.class, "boot.sh")),
                fault(
                        "\"/etc/passwd\" is not a file beside BootstrapTest.java: give a name such as \"bootstrap.sh\","
                                + " or one in a folder below it.",
                        () -> text(BootstrapTest.class, "/etc/passwd")),
                fault(
                        "\"../bootstrap.sh\" is not a file beside BootstrapTest.java: give a name such as"
                                + " \"bootstrap.sh\", or one in a folder below it.",
                        () -> text(BootstrapTest.class, "../bootstrap.sh")),
                fault(
                        "The file not-text.bin is not text in UTF-8: save it as such.",
                        () -> text(BootstrapTest.class, "not-text.bin")));
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
