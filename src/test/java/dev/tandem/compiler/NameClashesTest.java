package dev.tandem.compiler;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** Two parts of a topology that would have one name in a stack are one finding, which names both of them. */
class NameClashesTest {

    @Test
    void reportsTheOutputsOfAClusterAndOfOneThatIsNamedAfterItsReaders() {
        var findings = NameClashes.of(with(auroraPostgres("ledger"), auroraPostgres("ledger-reader")));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("topology/names-are-free");
            assertThat(finding.subject()).isEqualTo("shop/ledger-reader");
            assertThat(finding.summary())
                    .isEqualTo(
                            "The output \"ledger_reader_endpoint\" of the stack shop-primary would belong both to the"
                                    + " Aurora cluster \"ledger\" and to the Aurora cluster \"ledger-reader\".");
            assertThat(finding.fix())
                    .isEqualTo("Rename one of them, as in auroraPostgres(\"ledger-reader-aurora-cluster\").");
        });
    }

    @Test
    void namesTheLinesOfBothElements() {
        var findings = NameClashes.of(with(auroraPostgres("ledger"), auroraPostgres("ledger-reader")));
        assertThat(findings)
                .hasSize(1)
                .flatExtracting(Finding::evidence)
                .anyMatch(fact -> fact.startsWith("the Aurora cluster \"ledger\" is written at NameClashesTest.java:"))
                .anyMatch(fact ->
                        fact.startsWith("the Aurora cluster \"ledger-reader\" is written at NameClashesTest.java:"));
    }

    @Test
    void reportsTheOutputsOfAlertsAndOfATopicThatIsNamedAfterTheirs() {
        var findings = NameClashes.of(with(alerts("ops").email(variable("operations")), topic("ops-topic")));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.summary())
                    .contains("output \"ops_topic_arn\"", "the alerts \"ops\"", "the topic \"ops-topic\"");
            assertThat(finding.evidence()).contains("so would the output \"ops_topic_arn\" of the stack shop-recovery");
        });
    }

    @Test
    void reportsAModuleCallThatEveryTopologyHas() {
        assertThat(NameClashes.of(entered(service("network").port(8082))))
                .singleElement()
                .extracting(Finding::summary)
                .isEqualTo(
                        "The module call \"network\" of the stack shop-primary would belong both to what every topology"
                                + " has and to the service \"network\".");
    }

    @Test
    void reportsAModuleCallOfAnotherElementsPart() {
        var apart = service("web-load-balancer").port(8082);
        assertThat(NameClashes.of(
                        sites().entry(accelerator("edge").to(service("web").port(8081), apart))
                                .build()))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("module call \"web_load_balancer\"", "the service \"web\"");
    }

    @Test
    void reportsCredentialsAndASecretThatIsNamedAfterThemOnce() {
        assertThat(NameClashes.of(with(postgres("ledger"), secret("ledger-credentials"))))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("module call \"ledger_credentials\"");
    }

    @Test
    void reportsAZoneAndAnElementThatIsNamedAfterIt() {
        var zone = publicZone("shop.example");
        var web = service("web").port(443);
        var topology = sites().entry(hostname("www").in(zone).to(web))
                .with(secret("shop-example"))
                .build();
        assertThat(NameClashes.of(topology)).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).contains("the secret \"shop-example\"", "the public zone \"shop.example\"");
            assertThat(finding.fix()).isEqualTo("Rename one of them, as in secret(\"shop-example-secret\").");
        });
    }

    @Test
    void reportsAVariableThatTheStackHasItself() {
        var site = staticSite("pages").domain("www.shop.example", variable("failed_over_services"));
        var topology = sites().entry(accelerator("edge").to(service("web").port(8081)))
                .with(site)
                .build();
        assertThat(NameClashes.of(topology)).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).contains("variable \"failed_over_services\"", "the static site \"pages\"");
            assertThat(finding.fix()).isEqualTo("Rename the variable, as in variable(\"failed_over_services_2\").");
        });
    }

    @Test
    void reportsTwoAlarmsOfOneName() {
        var watched =
                with(alerts("ops").email(variable("operations")), search("products"), rabbitMq("products-masters"));
        assertThat(NameClashes.of(watched))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("alarm \"shop-ops-products-masters-memory\"");
    }

    @Test
    void reportsTwoDestinationsOfOneName() {
        var user = service("web").port(8081).uses(rabbitMq("events"), postgres("events-amqps"));
        assertThat(NameClashes.of(entered(user)))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("destination \"web/events-amqps\"", "the broker \"events\"", "the database \"events-amqps\"");
    }

    @Test
    void staysQuietOnNamesThatOnlyLookTaken() {
        assertThat(NameClashes.of(with(secret("network"), postgres("key"), queue("ledger-reader-endpoint"))))
                .isEmpty();
    }

    @Test
    void reportsAFormerNameThatIsInUse() {
        var topology = sites().entry(accelerator("edge")
                        .to(
                                service("web").port(8081),
                                service("billing").port(8082).formerly("till").formerly("web")))
                .build();
        assertThat(NameClashes.of(topology)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("topology/renames-are-clear");
            assertThat(finding.summary())
                    .startsWith("The service \"billing\" cannot take over the former module call \"web\"");
            assertThat(finding.fix()).startsWith("Remove .formerly(\"web\") from the service");
        });
    }

    @Test
    void reportsAFormerNameWithTwoHeirsOnce() {
        var heirs = with(key("mail").formerly("documents"), key("files").formerly("documents"));
        assertThat(NameClashes.of(heirs))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("The key \"mail\"", "the key \"files\"", "\"documents\"");
    }

    @Test
    void staysQuietOnAPlainRename() {
        assertThat(NameClashes.of(entered(service("billing").port(8082).formerly("accounts"))))
                .isEmpty();
    }

    @Test
    void staysQuietOnAFormerNameThatAnotherKindHasNow() {
        assertThat(NameClashes.of(entered(service("billing").port(8085).formerly("edge"))))
                .isEmpty();
    }

    private static Topology with(Element... elements) {
        return sites().with(elements).build();
    }

    private static Topology entered(Service service) {
        return sites().entry(accelerator("edge").to(service)).build();
    }

    private static TopologyBuilder sites() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
