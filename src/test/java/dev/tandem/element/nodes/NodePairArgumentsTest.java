package dev.tandem.element.nodes;

import static dev.tandem.Tandem.http;
import static dev.tandem.Tandem.nodes;
import static dev.tandem.Tandem.seconds;
import static dev.tandem.Tandem.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class NodePairArgumentsTest {

    private static final NodePair CORDA = nodes("corda").hotCold();

    @Test
    void refusesALeaseThatIsTakenBeforeItIsRenewed() {
        assertRefused(
                () -> CORDA.mutualExclusion(seconds(20), seconds(20)),
                "A lease that is renewed every 20 seconds cannot be taken after 20 seconds: both nodes would serve at once;"
                        + " wait longer than the update, such as 40 seconds.");
    }

    @Test
    void refusesALeaseThatIsRenewedAllTheTime() {
        assertRefused(
                () -> CORDA.mutualExclusion(seconds(0), seconds(20)),
                "A lease cannot be renewed every 0 days: give a second or more.");
    }

    @Test
    void refusesTwoListenersOnOnePort() {
        assertRefused(
                () -> CORDA.listens(tcp("p2p", 10002), tcp("rpc", 10002)),
                "The listeners \"p2p\" and \"rpc\" are both on port 10002: a load balancer listens on a port once.");
    }

    @Test
    void refusesTwoListenersOfOneName() {
        assertRefused(
                () -> CORDA.listens(tcp("p2p", 10002)).listens(tcp("p2p", 10003)),
                "There is a listener \"p2p\" already: choose another name.");
    }

    @Test
    void refusesAPortThatDoesNotExist() {
        assertRefused(() -> tcp("p2p", 65_536), "Port 65536 does not exist: ports are from 1 to 65535.");
    }

    @Test
    void refusesANameThatIsNone() {
        assertRefused(
                () -> http("Web", 80),
                "\"Web\" cannot name a listener: use lower-case letters and digits in words joined by single hyphens,"
                        + " starting with a letter, such as \"rpc\".");
    }

    @Test
    void refusesAMalformedRange() {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> tcp("p2p", 10002).from("192.0.2.1/24"))
                .withMessageContaining("did you mean 192.0.2.0/24?");
    }

    @Test
    void leavesWhatItIsMadeFromAsItWas() {
        var listening = CORDA.listens(tcp("p2p", 10002).from("192.0.2.0/24"));
        assertThat(CORDA.listeners()).isEmpty();
        assertThat(listening.listeners()).singleElement().satisfies(listener -> assertThat(listener.open())
                .isFalse());
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(call::run)
                .withMessage(message);
    }
}
