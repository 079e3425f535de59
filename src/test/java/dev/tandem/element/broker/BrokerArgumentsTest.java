package dev.tandem.element.broker;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.element.secret.Secret;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can never be right inside a broker is refused on the spot; what is written comes out as written. */
class BrokerArgumentsTest {

    private static final String NAME_RULE =
            ": use 1 to 127 letters, digits, dots, underscores and hyphens, not starting"
                    + " with \"amq.\", which RabbitMQ reserves.";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"names", "twins", "numbers"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                fault("\"\" is not a name for a queue" + NAME_RULE, () -> quorumQueue("")),
                fault("\"my queue\" is not a name for a queue" + NAME_RULE, () -> classicQueue("my queue", "a test")),
                fault("\"amq.topic\" is not a name for an exchange" + NAME_RULE, () -> topicExchange("amq.topic")),
                fault("\"${x}\" is not a name for a virtual host" + NAME_RULE, () -> vhost("${x}")),
                fault("\"^all\" is not a name for a policy" + NAME_RULE, () -> queuePolicy("^all")),
                fault(
                        "The call classicQueue(...) needs a reason that a reviewer can judge; it is blank.",
                        () -> classicQueue("mail", " ")),
                fault(
                        "The call singleInstance(...) needs a reason that a reviewer can judge; it is blank.",
                        () -> rabbitMq("orders").singleInstance("")));
    }

    static Stream<Arguments> twins() {
        var shop = vhost("shop").queue(quorumQueue("mail"));
        return Stream.of(
                fault(
                        "The broker has a virtual host \"shop\" already: finish it in one variable.",
                        () -> rabbitMq("orders").vhost(shop, vhost("shop"))),
                fault(
                        "The virtual host \"shop\" has a queue \"mail\" already: finish it in one variable.",
                        () -> shop.queue(quorumQueue("mail").boundTo(fanoutExchange("all")))),
                fault(
                        "The virtual host \"shop\" has two exchanges \"all\" of different types: finish it in one"
                                + " variable.",
                        () -> shop.exchange(directExchange("all"))
                                .queue(quorumQueue("post").boundTo(fanoutExchange("all")))),
                fault(
                        "The virtual host \"shop\" has a permission \"clerk\" already: finish it in one variable.",
                        () -> shop.permission(permission(clerk()), permission(clerk()))),
                fault(
                        "\"tandem\" is the broker's own user, who may do everything: give the secret another"
                                + " .username(...).",
                        () -> permission(secret("clerk-login").username("tandem"))),
                fault(
                        "The broker has a user \"clerk\" already: give the secret another .username(...).",
                        () -> activeMq("events").user(clerk(), clerk())));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                fault(
                        "Priority 1 is not allowed: those up to 1 are for the policies that AWS sets.",
                        () -> queuePolicy("limits").priority(1)),
                fault("A max-length of 0 is not possible: give at least 1.", () -> queuePolicy("limits")
                        .maxLength(0)),
                fault(
                        "The policy \"limits\" says nothing: add a limit, such as .maxLength(10_000).",
                        () -> vhost("shop").policy(queuePolicy("limits"))));
    }

    @Test
    void aVirtualHostHasTheExchangesThatItsQueuesAndPoliciesName() {
        var shop = vhost("shop")
                .queue(quorumQueue("mail").boundTo(headersExchange("letters")))
                .policy(queuePolicy("limits").deadLettersTo(fanoutExchange("last")));
        assertThat(shop.exchanges()).extracting(Exchange::name).containsExactly("letters", "last");
    }

    @Test
    void letsAUserDoEverythingOnlyWhereThatIsSaid() {
        assertThat(permission(clerk()).configurePattern()).isEqualTo("^$");
        var all = permission(clerk()).everything();
        assertThat(List.of(all.configurePattern(), all.readPattern(), all.writePattern()))
                .containsOnly(".*");
    }

    @Test
    void aPermissionNamesWhatItIsForAndNothingElse() {
        var reading = permission(clerk()).reads(quorumQueue("b.1"), quorumQueue("a"));
        assertThat(reading.readPattern()).isEqualTo("^(a|b\\.1)$");
        assertThat(reading.writePattern()).isEqualTo("^$");
    }

    private static Secret clerk() {
        return secret("clerk-login").username("clerk");
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
