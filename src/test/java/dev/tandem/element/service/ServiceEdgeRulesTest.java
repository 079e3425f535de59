package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.element.dns.PublicZone;
import dev.tandem.rules.Healthy;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** What rules say of services that others use. */
class ServiceEdgeRulesTest {

    private static final Rule CERTIFIED = Healthy.rule("edge/certificate-covers-internal-name");
    private static final PublicZone ZONE = publicZone("example.com");
    private static final Service API =
            service("api").port(443).certificate(certificate("api.example.com").in(ZONE));

    @Test
    void reportsAServiceThatIsUsedUnderTheNameOfAws() {
        var findings = Healthy.findings(CERTIFIED, used(API));
        assertThat(findings).extracting(Finding::summary).singleElement().satisfies(summary -> assertThat(summary)
                .startsWith("web reaches api under TLS, by the name that AWS gave its load balancer."));
        assertThat(findings.get(0).fix()).contains(".name(\"api\", api)", ".clearText(\"reason\")");
    }

    @Test
    void asksForNoClearTextWhereClientsComeFromOutside() {
        var topology = sites().entry(accelerator("edge").to(web(API), API.port(444)))
                .entry(accelerator("other").to(API))
                .build();
        assertThat(Healthy.findings(CERTIFIED, topology).get(0).fix()).doesNotContain("clearText");
    }

    @Test
    void reportsAPrivateNameThatItsCertificateDoesNotHave() {
        var zone = privateZone("internal.example.com").name("api", API);
        var topology =
                sites().entry(accelerator("edge").to(web(API))).with(zone).build();
        assertThat(Healthy.findings(CERTIFIED, topology))
                .extracting(Finding::fix)
                .containsExactly("Add .andNamed(\"api.internal.example.com\") to the certificate.");
    }

    @Test
    void staysQuietWhereOneOfItsNamesIsCertified() {
        var api = service("api")
                .port(443)
                .certificate(certificate("api.internal.example.com").in(ZONE));
        var zone = privateZone("internal.example.com").name("api", api).name("a-former-name", api);
        var topology =
                sites().entry(accelerator("edge").to(web(api))).with(zone).build();
        assertThat(Healthy.findings(CERTIFIED, topology)).isEmpty();
    }

    @Test
    void staysQuietOfACertificateThatIsGivenOnceThereIsAName() {
        var api = service("api");
        var zone = privateZone("internal.example.com").name("api", api);
        var topology =
                sites().entry(accelerator("edge").to(web(api))).with(zone).build();
        assertThat(Healthy.findings(CERTIFIED, topology)).isEmpty();
    }

    @Test
    void staysQuietInClearText() {
        assertThat(Healthy.findings(CERTIFIED, used(service("api").clearText("inside the network"))))
                .isEmpty();
    }

    @Test
    void staysQuietOfWhatNobodyUses() {
        assertThat(Healthy.findings(
                        CERTIFIED, sites().entry(accelerator("edge").to(API)).build()))
                .isEmpty();
    }

    /** Its own health check does not say whether it asks the other one. */
    @Test
    void asksWhatAHealthCheckCoversOfTheServicesThatItUses() {
        var api = service("api").clearText("inside the network");
        var rule = Healthy.rule("edge/health-check-says-what-it-covers");
        var web = service("web").healthPath("/health").uses(api);
        var topology = sites().entry(accelerator("edge").to(web)).build();
        assertThat(Healthy.findings(rule, topology))
                .extracting(Finding::fix)
                .containsExactly("Add .covers(api), as far as the path tests them, or .coversOnlyItself().");
    }

    /** An internal load balancer beside the shared one shows what the service says. */
    @Test
    void takesTheListenerOfASharedServiceThatIsUsed() {
        var api = service("api").clearText("inside the network");
        var shared = loadBalancer("front").path("/api/*", api).host("example.com", web(api));
        var topology = sites().entry(accelerator("edge").to(shared)).build();
        assertThat(Healthy.findings(Healthy.rule("edge/set-at-the-balancer"), topology))
                .isEmpty();
    }

    @Test
    void reportsAFurtherPortThatIsTaken() {
        var rule = Healthy.rule("edge/service-ports-differ");
        var api = service("api").port(8080).listensOn(443).redirectsHttp();
        assertThat(Healthy.summaries(rule, used(api.port("own", 8080))))
                .singleElement()
                .satisfies(summary -> assertThat(summary).contains("is 8080, and its instances listen there"));
        assertThat(Healthy.summaries(rule, used(api.port("front", 443)))).hasSize(1);
        assertThat(Healthy.summaries(rule, used(api.port("plain", 80)))).hasSize(1);
        assertThat(Healthy.summaries(rule, used(api.port("admin", 9090)))).isEmpty();
    }

    @Test
    void reportsAFurtherPortThatNobodyUses() {
        var rule = Healthy.rule("edge/further-port-is-used");
        var api = service("api").port("admin", 9090).port("metrics", 9091);
        var alone = sites().entry(accelerator("edge").to(api)).build();
        assertThat(Healthy.summaries(rule, alone))
                .containsExactly("No workload uses api, so nothing listens on \"admin\", \"metrics\": further ports are"
                        + " for the workloads that use a service.");
        assertThat(Healthy.findings(rule, used(api))).isEmpty();
    }

    private static Service web(Service api) {
        return service("web").uses(api);
    }

    private static Topology used(Service api) {
        return sites().entry(accelerator("edge").to(web(api))).build();
    }
}
