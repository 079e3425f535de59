package dev.tandem.element.mail;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mail says by default, and which calls of it can never be right. */
class MailTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faults", "nothings"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    @Test
    void quarantinesForgeriesByDefault() {
        assertThat(mail("letters", "bank.example").dns().dmarc().policy()).contains("quarantine");
    }

    @Test
    void rejectsForgeriesWhenAsked() {
        assertThat(mail("letters", "bank.example")
                        .rejectsForgeries()
                        .dns()
                        .dmarc()
                        .policy())
                .contains("reject");
    }

    @Test
    void deliversForgeriesForAReason() {
        var mail = mail("letters", "bank.example").deliversForgeries("reports are read for a month first");
        assertThat(mail.dns().dmarc().policy()).contains("none");
    }

    @Test
    void saysNothingOfForgeriesWhereTheRecordIsKeptElsewhere() {
        var mail = mail("letters", "bank.example").dmarcElsewhere("the mail team keeps it");
        assertThat(mail.dns().dmarc().policy()).isEmpty();
    }

    @Test
    void isSignedByAwsByDefault() {
        assertThat(mail("letters", "bank.example").dns().dkim()).isEqualTo(new Dkim.Easy());
    }

    @Test
    void knowsAnAddressFromADomain() {
        assertThat(mail("letters", "bank.example").sender()).isEqualTo(new Sender.Domain("bank.example"));
        assertThat(mail("alerts", "alerts@bank.example").sender()).isEqualTo(new Sender.Address("alerts@bank.example"));
    }

    @Test
    void isTheSameInWhateverOrderItsAddressesAreWritten() {
        var letters = mail("letters", "bank.example");
        assertThat(letters.receives("a@bank.example", "b@bank.example")
                        .feedbackTo(variable("first"), variable("second")))
                .isEqualTo(letters.receives("b@bank.example")
                        .receives("a@bank.example")
                        .feedbackTo(variable("second"))
                        .feedbackTo(variable("first")));
    }

    static Stream<Arguments> faults() {
        return Stream.concat(slipsOfSending(), slipsOfReceiving());
    }

    private static Stream<Arguments> slipsOfSending() {
        var letters = mail("letters", "bank.example");
        var alerts = mail("alerts", "alerts@bank.example");
        return Stream.of(
                fault(notASender("Bank.example"), () -> mail("letters", "Bank.example")),
                fault(notASender("bank"), () -> mail("letters", "bank")),
                fault(notASender("bank.example."), () -> mail("letters", "bank.example.")),
                fault(notASender("a b@bank.example"), () -> mail("letters", "a b@bank.example")),
                fault(
                        "\"tandem._domainkey\" is not a DKIM selector: use 1 to 63 lower-case letters, digits and inner"
                                + " hyphens.",
                        () -> letters.ownDkim("tandem._domainkey", variable("key"))),
                fault(onlyForDomains("separate DKIM key"), () -> alerts.ownDkim("tandem", variable("key"))),
                fault(onlyForDomains("DNS record"), () -> alerts.hostedZone(variable("zone"))),
                fault(onlyForDomains("DNS record"), () -> alerts.hostedZone(publicZone("bank.example"))),
                fault(
                        "The records of \"bank.example\" cannot be made in the zone shop.example: give the zone that the"
                                + " domain belongs to.",
                        () -> letters.hostedZone(publicZone("shop.example"))),
                fault(onlyForDomains("DMARC record"), alerts::rejectsForgeries),
                fault(onlyForDomains("DMARC record"), () -> alerts.dmarcReportsTo("dmarc@bank.example")),
                fault(
                        "\"mailto:a@bank.example\" is not an address for reports: give one such as"
                                + " \"dmarc@bank.example\".",
                        () -> letters.dmarcReportsTo("mailto:a@bank.example")));
    }

    private static Stream<Arguments> slipsOfReceiving() {
        var letters = mail("letters", "bank.example");
        var alerts = mail("alerts", "alerts@bank.example");
        return Stream.of(
                fault(
                        "The call deliversForgeries(...) needs a reason that a reviewer can judge; it is blank.",
                        () -> letters.deliversForgeries(" ")),
                fault(
                        "The call dmarcElsewhere(...) needs a reason that a reviewer can judge; it is blank.",
                        () -> letters.dmarcElsewhere("")),
                fault(notReceived("in.other.example"), () -> letters.receives("in.other.example")),
                fault(notReceived("support@notbank.example"), () -> letters.receives("support@notbank.example")),
                fault(notReceived("In.bank.example"), () -> letters.receives("In.bank.example")),
                fault(
                        "Mail for \"alerts@bank.example\" cannot be received by \"alerts@bank.example\": SES receives for"
                                + " addresses and domains, in lower case, within a domain that it has verified.",
                        () -> alerts.receives("alerts@bank.example")),
                fault(
                        "Received mail cannot be kept for 36 hours: S3 counts whole days, from 1.",
                        () -> letters.receivedKeptFor(hours(36))));
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nothings() {
        var letters = mail("letters", "bank.example");
        return Stream.of(
                fault("The sender must not be null.", () -> mail("letters", null)),
                fault("The variable must not be null.", () -> letters.hostedZone((InputVariable) null)),
                fault("The variable must not be null.", () -> letters.feedbackTo(variable("a"), null)),
                fault("The key must not be null.", () -> letters.encryptedWith(null)));
    }

    private static String notASender(String text) {
        return "\"" + text + "\" cannot send mail: give a domain such as \"bank.example\" or an address such as"
                + " \"alerts@bank.example\", in lower case.";
    }

    private static String onlyForDomains(String what) {
        return "The address \"alerts@bank.example\" cannot have a " + what + ": give its domain as the sender.";
    }

    private static String notReceived(String recipient) {
        return "Mail for \"" + recipient + "\" cannot be received by \"bank.example\": SES receives for addresses and"
                + " domains, in lower case, within a domain that it has verified.";
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
