package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class PrivateZoneRulesTest {

    private static final PrivateZone ZONE = privateZone("bank.internal");

    @Test
    void reportsANameOfWhatKnowsItselfByAnother() {
        var zone = ZONE.name("queue", rabbitMq("events")).name("search", search("catalogue"));
        assertThat(findings(new PrivateNamesMatchCertificates(), with(zone)))
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        tuple(
                                "bank/bank.internal/queue.bank.internal",
                                "The name queue.bank.internal leads to the broker events, which speaks TLS under the name"
                                        + " that AWS gave it: clients that compare names turn away."),
                        tuple(
                                "bank/bank.internal/search.bank.internal",
                                "The name search.bank.internal leads to the search catalogue, which speaks TLS under"
                                        + " the name that AWS gave it: clients that compare names turn away."));
    }

    @Test
    void reportsANameThatIsNotTheOneOnTheCertificate() {
        var other = search("catalogue").customEndpoint("catalogue.bank.internal", variable("certificate"));
        assertThat(findings(new PrivateNamesMatchCertificates(), with(ZONE.name("search", other))))
                .hasSize(1);
    }

    @Test
    void staysQuietOnANameWithACertificateAndOnDatabasesAndFiles() {
        var own = search("catalogue").customEndpoint("search.bank.internal", variable("certificate"));
        var zone = ZONE.name("search", own).name("db", ledger()).name("files", fileSystem("documents"));
        assertThat(findings(new PrivateNamesMatchCertificates(), with(zone))).isEmpty();
    }

    @Test
    void reportsPublicNamesThatInstancesDoNotFind() {
        assertThat(summaries(new PrivateZoneHidesNoName(), named("www", privateZone("bank.example"))))
                .containsExactly("The private zone is asked for everything below bank.example inside both networks, so"
                        + " instances do not find www.bank.example, which the rest of the world does.");
        assertThat(findings(new PrivateZoneHidesNoName(), named("@", privateZone("bank.example"))))
                .hasSize(1);
    }

    @Test
    void staysQuietBesideNamesOfAnotherDomain() {
        assertThat(findings(new PrivateZoneHidesNoName(), named("www", ZONE))).isEmpty();
        assertThat(findings(new PrivateZoneHidesNoName(), named("www", privateZone("internal.bank.example"))))
                .isEmpty();
    }

    @Test
    void reportsAZoneWithoutNames() {
        assertThat(summaries(rule("edge/leads-somewhere"), with(ZONE)))
                .containsExactly(
                        "The private zone leads to nothing: AWS bills one in each region, and they answer nothing.");
        assertThat(findings(rule("edge/leads-somewhere"), with(ZONE.name("db", ledger()))))
                .isEmpty();
    }

    @Test
    void letsAPublicAndAPrivateZoneHaveOneDomain() {
        var both = named("www", privateZone("bank.example").name("db", ledger()));
        assertThat(findings(rule("topology/names-are-unique"), both)).isEmpty();
        assertThat(NameClashes.of(both)).isEmpty();
        assertThat(findings(rule("topology/one-version-of-a-value"), both)).isEmpty();
    }

    private static Topology with(PrivateZone zone) {
        return sites().with(zone).build();
    }

    private static Topology named(String label, PrivateZone zone) {
        var web = service("web").port(443);
        return sites().entry(hostname(label).in(publicZone("bank.example")).to(web))
                .with(zone)
                .build();
    }
}
