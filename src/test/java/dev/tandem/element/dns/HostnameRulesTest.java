package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class HostnameRulesTest {

    private static final PublicZone ZONE = publicZone("example.com");

    @Test
    void reportsACertificateForAnotherName() {
        var topology = named("www", certificate("app.example.com").in(ZONE).andNamed("*.app.example.com"));
        assertThat(findings(new CertificateCoversHostname(), topology))
                .singleElement()
                .extracting(Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        "bank/www.example.com",
                        "The name www.example.com leads to web, whose certificate is for app.example.com,"
                                + " *.app.example.com: clients find that it is not the server they asked for, and turn"
                                + " away.",
                        "Add .andNamed(\"www.example.com\") to the certificate.");
    }

    @Test
    void reportsAWildcardAtTheApexItself() {
        assertThat(findings(
                        new CertificateCoversHostname(),
                        named("@", certificate("*.example.com").in(ZONE))))
                .hasSize(1);
    }

    @Test
    void reportsACertificateForAnotherNameAtASharedLoadBalancer() {
        var other = certificate("app.example.com").in(ZONE);
        var balancer = loadBalancer("shared").host("www.example.com", web()).certificate(other);
        var topology = sites().entry(hostname("www").in(ZONE).to(balancer)).build();
        assertThat(summaries(new CertificateCoversHostname(), topology))
                .containsExactly("The name www.example.com leads to shared, whose certificate is for app.example.com:"
                        + " clients find that it is not the server they asked for, and turn away.");
    }

    @Test
    void staysQuietOnACertificateForTheName() {
        assertThat(findings(
                        new CertificateCoversHostname(),
                        named("www", certificate("app.example.com").in(ZONE).andNamed("www.example.com"))))
                .isEmpty();
        assertThat(findings(
                        new CertificateCoversHostname(),
                        named("www", certificate("*.example.com").in(ZONE))))
                .isEmpty();
    }

    @Test
    void staysQuietOnACertificateThatIsGiven() {
        assertThat(findings(new CertificateCoversHostname(), named(web()))).isEmpty();
    }

    @Test
    void reportsNamesThatAreLostWithThePrimaryRegion() {
        var topology = bank().primary(US_EAST_1, network("10.10.0.0/16"))
                .entry(hostname("app").in(ZONE).to(web()))
                .build();
        assertThat(summaries(new NamesOutliveThePrimary(), topology))
                .containsExactly(
                        "The name app.example.com can be changed only while us-east-1 takes orders, and that is"
                                + " the primary region: once it is lost, health checks still move clients, but they cannot be moved manually.");
    }

    @Test
    void staysQuietOnNamesWhoseControlPlaneIsInTheRecoveryRegion() {
        var topology = bank().recovery(US_EAST_1, network("10.20.0.0/16"))
                .entry(hostname("app").in(ZONE).to(web()))
                .build();
        assertThat(findings(new NamesOutliveThePrimary(), topology)).isEmpty();
        assertThat(findings(
                        new NamesOutliveThePrimary(),
                        bank().primary(US_EAST_1, network("10.10.0.0/16")).build()))
                .isEmpty();
    }

    @Test
    void reportsANameThatLeadsToOneOfTwoActiveRegions() {
        var topology = sites().strategy(activeActive())
                .entry(hostname("app").in(ZONE).to(web()))
                .build();
        assertThat(summaries(new NamesServeOneRegion(), topology))
                .containsExactly(
                        "Both regions are to be active, but app.example.com sends all clients to eu-west-1 while"
                                + " it is healthy: web has no clients in eu-central-1.");
    }

    @Test
    void staysQuietOnANameThatFailsOverToAStandby() {
        assertThat(findings(new NamesServeOneRegion(), named(web()))).isEmpty();
    }

    @Test
    void reportsOneNameThatLeadsToTwoServices() {
        var topology = sites().entry(hostname("app").in(ZONE).to(web()))
                .entry(hostname("app").in(ZONE).to(service("api").port(443)))
                .build();
        assertThat(summaries(rule("topology/one-version-of-a-value"), topology))
                .singleElement()
                .asString()
                .startsWith("The hostname \"app.example.com\" is used in 2 versions that differ");
    }

    @Test
    void reportsAZoneThatIsBothMadeAndLookedUp() {
        var topology = sites().entry(hostname("app").in(ZONE).to(web()))
                .entry(hostname("www").in(ZONE.existing()).to(web()))
                .build();
        assertThat(summaries(rule("topology/one-version-of-a-value"), topology))
                .singleElement()
                .asString()
                .startsWith("The public zone \"example.com\" is used in 2 versions that differ");
    }

    @Test
    void staysQuietOnAZoneANameAndACertificateOfOneDomain() {
        var topology = named("@", certificate("example.com").in(ZONE));
        assertThat(findings(rule("topology/names-are-unique"), topology)).isEmpty();
        assertThat(NameClashes.of(topology)).isEmpty();
    }

    @Test
    void reportsAnElementNamedLikeAHostnameInTerraform() {
        var topology = sites().entry(hostname("app").in(ZONE).to(web()))
                .entry(accelerator("app-example-com").to(web()))
                .build();
        assertThat(NameClashes.of(topology)).hasSize(1);
    }

    @Test
    void aHostnameIsAnEntry() {
        assertThat(findings(rule("topology/has-an-entry"), named(web()))).isEmpty();
    }

    private static Service web() {
        return service("web").port(443);
    }

    private static Topology named(Service target) {
        return sites().entry(hostname("app").in(ZONE).to(target)).build();
    }

    private static Topology named(String label, Certificate certificate) {
        return sites().entry(hostname(label).in(ZONE).to(web().certificate(certificate)))
                .build();
    }
}
