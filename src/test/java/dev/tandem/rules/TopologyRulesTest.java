package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.element.service.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyRulesTest {

    @Test
    void reportsOneRegionTwice() {
        var topology = bank().recovery(EU_WEST_1, network("10.20.0.0/16")).build();
        assertThat(summaries(new TwoRegions(), topology))
                .containsExactly("The primary and the recovery region are both eu-west-1: they have to be two different"
                        + " regions.");
    }

    @Test
    void staysQuietOnTwoRegions() {
        assertThat(findings(new TwoRegions(), bank().build())).isEmpty();
    }

    @Test
    void reportsOneNameOnTwoKinds() {
        var topology = bank().with(secret("ledger")).build();
        assertThat(findings(new NamesAreUnique(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.summary())
                    .isEqualTo(
                            "The name \"ledger\" is given to a database and to a secret: names of elements are unique within a topology.");
            assertThat(finding.fix()).isEqualTo("Rename one of them, as in secret(\"ledger-secret\").");
            assertThat(finding.evidence())
                    .satisfiesExactly(
                            fact -> assertThat(fact).matches("the database is written at Healthy\\.java:\\d+"),
                            fact -> assertThat(fact).matches("the secret is written at TopologyRulesTest\\.java:\\d+"));
        });
    }

    @Test
    void staysQuietOnNamesThatDiffer() {
        var topology = bank().with(secret("ledger-token")).build();
        assertThat(findings(new NamesAreUnique(), topology)).isEmpty();
    }

    @Test
    void reportsTwoVersionsOfADatabase() {
        var one = ledger();
        var other = one.instanceClass("db.r6g.xlarge");
        var topology = bankWith(service("accounts").port(8082).uses(other));
        assertThat(findings(new OneVersionOfAValue(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.summary())
                    .isEqualTo("The database \"ledger\" is used in 2 versions that differ: each call of the language"
                            + " returns a new value, and only one can be built.");
            assertThat(finding.evidence())
                    .contains("instance.instanceClass: db.r6g.large and db.r6g.xlarge")
                    .filteredOn(fact -> fact.startsWith("written at Healthy.java:"))
                    .isNotEmpty();
        });
    }

    @Test
    void namesTheLinesOfBothVersions() {
        var one = service("accounts").port(8082).uses(ledger());
        var other = service("accounts").port(8083);
        var topology = sites().entry(accelerator("edge").to(one)).with(other).build();
        assertThat(findings(new OneVersionOfAValue(), topology))
                .singleElement()
                .extracting(Finding::evidence)
                .isEqualTo(List.of(
                        "written at " + one.origin(),
                        "written at " + other.origin(),
                        "front.targets.port: 8082 and 8083",
                        "uses: [ledger] and []"));
    }

    @Test
    void reportsTwoDescriptionsOfAVariable() {
        var one = imaged("batch", "The bank's image.");
        var topology = bank().with(one, imaged("reports", "Another image.")).build();
        assertThat(findings(new OneVersionOfAValue(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("bank/variable/server_image");
            assertThat(finding.summary())
                    .isEqualTo("The variable \"server_image\" is described in 2 ways that differ: a stack declares it"
                            + " once.");
            assertThat(finding.evidence()).contains("description: The bank's image. and Another image.");
        });
    }

    @Test
    void staysQuietOnOneValueWrittenTwice() {
        var topology = bank().with(accounts(), imaged("batch", "An image."), imaged("reports", "An image."))
                .build();
        assertThat(findings(new OneVersionOfAValue(), topology)).isEmpty();
    }

    @Test
    void reportsServicesWithoutAnEntry() {
        var topology = sites().with(accounts()).build();
        assertThat(findings(rule("topology/has-an-entry"), topology))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo("bank");
    }

    @Test
    void reportsServicesBesideASiteThatLeadsToNone() {
        var topology = sites().with(accounts()).entry(staticSite("web")).build();
        assertThat(findings(rule("topology/has-an-entry"), topology)).hasSize(1);
    }

    @Test
    void staysQuietOnAnEntry() {
        assertThat(findings(rule("topology/has-an-entry"), bank().build())).isEmpty();
    }

    @Test
    void staysQuietWithoutAnEntryToNothing() {
        assertThat(findings(
                        rule("topology/has-an-entry"), sites().with(ledger()).build()))
                .isEmpty();
    }

    private static Service imaged(String name, String image) {
        return service(name).image(variable("server_image").describedAs(image));
    }
}
