package dev.tandem.element.mail;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class MailRulesTest {

    private static final Network OTHER = network("10.20.0.0/16");

    @Test
    void reportsMailThatIsReceivedNowhere() {
        var topology = bank().primary(EU_WEST_3, network("10.10.0.0/16"))
                .recovery(EU_NORTH_1, OTHER)
                .with(receiving())
                .build();
        assertThat(findings(new ReceivesSomewhere(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.summary())
                    .startsWith(
                            "SES receives mail neither in eu-west-3 nor in eu-north-1: it does so only in us-east-1,")
                    .endsWith(" ap-southeast-3.");
        });
    }

    @Test
    void staysQuietOnMailThatIsOnlySent() {
        var topology = bank().primary(EU_WEST_3, network("10.10.0.0/16"))
                .recovery(EU_NORTH_1, OTHER)
                .with(letters())
                .build();
        assertThat(findings(new ReceivesSomewhere(), topology)).isEmpty();
        assertThat(findings(new ReceivesInBothRegions(), topology)).isEmpty();
    }

    @Test
    void reportsMailThatIsReceivedInOneRegion() {
        var topology = bank().recovery(EU_NORTH_1, OTHER).with(receiving()).build();
        assertThat(summaries(new ReceivesInBothRegions(), topology))
                .containsExactly("Mail is received in eu-west-1 only, because SES does not receive in the other region:"
                        + " while eu-west-1 is away, senders keep what they have for us or give it up.");
        assertThat(findings(new ReceivesSomewhere(), topology)).isEmpty();
    }

    @Test
    void staysQuietOnMailThatIsReceivedInBothRegions() {
        assertThat(findings(new ReceivesInBothRegions(), bankWith(receiving()))).isEmpty();
    }

    @Test
    void reportsASecondMailThatReceives() {
        assertThat(findings(
                        new OneMailReceives(),
                        bankWith(receiving(), mail("tickets", "help.example").receives("help.example"))))
                .singleElement()
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        "bank/tickets",
                        "Only one mail can receive, and letters, tickets are to: SES has one active rule set in each"
                                + " region.");
    }

    @Test
    void staysQuietOnASecondMailThatOnlySends() {
        assertThat(findings(new OneMailReceives(), bankWith(receiving(), mail("tickets", "help.example"))))
                .isEmpty();
    }

    @Test
    void reportsASenderOfTwoMails() {
        assertThat(summaries(new OneMailPerSender(), bankWith(letters(), mail("tickets", "bank.example"))))
                .containsExactly("The sender bank.example is that of the mail \"letters\" already: SES has an identity"
                        + " once in each region.");
    }

    @Test
    void staysQuietOnAnAddressBesideItsDomain() {
        assertThat(findings(new OneMailPerSender(), bankWith(letters(), mail("alerts", "alerts@bank.example"))))
                .isEmpty();
    }

    @Test
    void reportsARegionThatDoesNotSend() {
        var topology = bank().recovery(EU_SOUTH_2, OTHER).with(letters()).build();
        assertThat(summaries(rule("region/offers-what-is-used"), topology))
                .singleElement()
                .asString()
                .startsWith("AWS does not list eu-south-2 among the regions with sending mail with SES: use one of ");
    }

    @Test
    void staysQuietOnRegionsThatSend() {
        assertThat(findings(rule("region/offers-what-is-used"), bankWith(letters())))
                .isEmpty();
    }

    @Test
    void reportsANameThatIsTooLongForTheInbox() {
        var name = "letters-to-everybody-who-ever-wrote-to-us";
        assertThat(summaries(
                        rule("naming/accepted-by-aws"),
                        bankWith(mail(name, "bank.example").receives("bank.example"))))
                .singleElement()
                .asString()
                .contains("cannot name an S3 bucket");
        assertThat(findings(rule("naming/accepted-by-aws"), bankWith(mail(name, "bank.example"))))
                .isEmpty();
    }

    @Test
    void reportsANameThatTheRecordsOfAMailHave() {
        assertThat(NameClashes.of(bankWith(letters().hostedZone(variable("zone")), secret("letters-dns"))))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo("bank/letters-dns");
    }

    private static Mail letters() {
        return mail("letters", "bank.example");
    }

    private static Mail receiving() {
        return letters().receives("in.bank.example");
    }

    private static Topology bankWith(Element... elements) {
        return bank().with(elements).build();
    }
}
