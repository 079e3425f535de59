package dev.tandem.element.service;

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

/** What a load balancer can never be is refused on the spot, in one sentence with the value and what is allowed. */
class BalancerArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofServices", "ofScaling", "ofRoutes"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    static Stream<Arguments> ofServices() {
        var app = service("app");
        return Stream.of(
                fault("Port 0 does not exist: ports are from 1 to 65535.", () -> app.listensOn(0)),
                fault(sticky("8 days"), () -> app.sticky(days(8))),
                fault(sticky("0 days"), () -> app.sticky(seconds(0))),
                fault(idle("4001 seconds"), () -> app.idleTimeout(seconds(4001))),
                fault(idle("0 days"), () -> app.idleTimeout(seconds(0))),
                fault(codes("500"), () -> app.healthCodes("500")),
                fault(codes("200 to 299"), () -> app.healthCodes("200 to 299")),
                fault(
                        "clientsFrom() names no range: give at least one, such as \"203.0.113.0/24\".",
                        () -> app.clientsFrom()),
                fault(
                        "\"203.0.113.7/24\" is not an IPv4 CIDR: it takes no address bits behind the prefix; did you mean"
                                + " 203.0.113.0/24?",
                        () -> app.clientsFrom("203.0.113.7/24")));
    }

    static Stream<Arguments> ofScaling() {
        var app = service("app");
        return Stream.of(
                fault(cpu(9), () -> app.scalesOnCpu(9)),
                fault(cpu(91), () -> app.scalesOnCpu(91)),
                fault(start("29 seconds"), () -> app.startsWithin(seconds(29))),
                fault(start("3 hours"), () -> app.startsWithin(hours(3))),
                fault(
                        "0 requests to an instance in a minute are no target: give 1 or more.",
                        () -> app.scalesOnRequests(0)));
    }

    static Stream<Arguments> ofRoutes() {
        var web = loadBalancer("web");
        var app = service("app");
        return Stream.of(
                fault(host("example.com:443"), () -> web.host("example.com:443", app)),
                fault(host("localhost"), () -> web.host("localhost", app)),
                fault(path("api/*"), () -> web.path("api/*", app)),
                fault(path("/a b"), () -> web.path("/a b", app)));
    }

    @Test
    void routesMeanTheSameInWhateverOrderTheyAreWritten() {
        var app = service("app");
        assertThat(loadBalancer("web").host("a.example.com", app).path("/b", app))
                .isEqualTo(loadBalancer("web").path("/b", app).host("A.example.com", app));
    }

    private static String host(String text) {
        return "\"" + text + "\" is not a host that a load balancer can ask for: give a name of at most 128 letters,"
                + " digits and hyphens with a dot, such as \"dev.example.com\" or \"*.example.com\".";
    }

    private static String path(String text) {
        return "\"" + text + "\" is not a path that a load balancer can ask for: start with \"/\" and use at most 128"
                + " letters, digits, _-.$/~\"'@:+& and the wildcards * and ?, such as \"/api/*\".";
    }

    private static String sticky(String time) {
        return "A client cannot come back to the same instance for " + time
                + ": give whole seconds, from 1 second to 7 days.";
    }

    private static String idle(String time) {
        return "An idle timeout of " + time
                + " is not possible: a load balancer waits for whole seconds, from 1 to 4000.";
    }

    private static String codes(String text) {
        return "\"" + text + "\" are not the codes of a healthy answer: give codes from 200 to 499, such as \"200\","
                + " \"200,302\" or \"200-399\".";
    }

    private static String start(String time) {
        return "An instance cannot be given " + time + " to start: give whole seconds, from 30 seconds to 2 hours.";
    }

    private static String cpu(int percent) {
        return "A processor load of " + percent + " percent is no target: give from 10 to 90, so that a group can be"
                + " above and below it.";
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
