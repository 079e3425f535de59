package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static dev.tandem.rules.Healthy.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import org.junit.jupiter.api.Test;

class EdgeAndCapacityRulesTest {

    @Test
    void reportsTwoServicesOnOnePort() {
        assertThat(findings(
                        rule("edge/listener-ports-differ"), bankWith(accounts().port(8081))))
                .singleElement()
                .extracting(Finding::summary, Finding::fix)
                .containsExactly(
                        "The services accounts and transactions are both on port 8081 of one accelerator: a port can have"
                                + " one listener only.",
                        "Give each a different port, as in .port(8082).");
    }

    @Test
    void staysQuietOnPortsThatDiffer() {
        assertThat(findings(rule("edge/listener-ports-differ"), bank().build())).isEmpty();
    }

    @Test
    void staysQuietOnOneServiceLedToTwice() {
        var topology =
                sites().entry(accelerator("edge").to(accounts(), accounts())).build();
        assertThat(findings(rule("edge/listener-ports-differ"), topology)).isEmpty();
    }

    @Test
    void staysQuietOnOnePortBehindTwoAccelerators() {
        var topology = sites().entry(accelerator("edge").to(transactions()))
                .entry(accelerator("back-office").to(accounts().port(8081)))
                .build();
        assertThat(findings(rule("edge/listener-ports-differ"), topology)).isEmpty();
    }

    @Test
    void reportsAnAcceleratorToNowhere() {
        assertThat(summaries(
                        new LeadsSomewhere(), sites().entry(accelerator("edge")).build()))
                .containsExactly("The accelerator leads to no service: AWS bills its two addresses, and nothing answers"
                        + " there.");
    }

    @Test
    void staysQuietOnAnAcceleratorToAService() {
        assertThat(findings(new LeadsSomewhere(), bank().build())).isEmpty();
    }

    @Test
    void notesARegionThatIsOffInANewAccount() {
        var topology = bank().primary(EU_SOUTH_1, network("10.10.0.0/16")).build();
        assertThat(findings(new OptIn(), topology))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::fix)
                .containsExactly(
                        Severity.NOTE, "bank/primary", "Enable eu-south-1 in the account before the first apply.");
    }

    @Test
    void staysQuietOnRegionsThatAreOn() {
        assertThat(findings(new OptIn(), bank().build())).isEmpty();
    }

    @Test
    void reportsARecoveryRegionThatFailedTogetherWithThePrimaryOne() {
        var topology = sites().primary(ME_CENTRAL_1, network("10.10.0.0/16"))
                .recovery(ME_SOUTH_1, network("10.20.0.0/16"))
                .build();
        assertThat(findings(new SharesFate(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subject()).isEqualTo("bank/recovery");
            assertThat(finding.summary())
                    .isEqualTo(
                            "One event may take both me-central-1 and me-south-1: zones of the two were down at the same"
                                    + " time in March 2026, after attacks on the area that both are in.");
            assertThat(finding.fix())
                    .isEqualTo("Choose a recovery region farther away, such as .recovery(EU_CENTRAL_1, network(...)).");
            assertThat(finding.evidence())
                    .singleElement()
                    .asString()
                    .startsWith("PUB: AWS Health Dashboard, 1 to 3 March 2026");
        });
    }

    @Test
    void saysThatTheFateOfNearRegionsIsAssumed() {
        var topology = sites().primary(EU_CENTRAL_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_2, network("10.20.0.0/16"))
                .build();
        assertThat(findings(new SharesFate(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).endsWith("Frankfurt and Zurich are about 300 km apart.");
            assertThat(finding.evidence()).singleElement().asString().startsWith("ASM: ");
        });
    }

    @Test
    void staysQuietOnRegionsThatAreFarApart() {
        assertThat(findings(new SharesFate(), bank().build())).isEmpty();
    }

    @Test
    void reportsARegionWithoutAcceleratorEndpoints() {
        var topology = bank().recovery(AP_SOUTHEAST_6, network("10.20.0.0/16")).build();
        assertThat(findings(new OffersWhatIsUsed(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.summary())
                    .startsWith(
                            "AWS does not list ap-southeast-6 among the regions with endpoints of Global Accelerator");
            assertThat(finding.evidence())
                    .singleElement()
                    .asString()
                    .startsWith("source: Global Accelerator developer guide");
        });
    }

    @Test
    void staysQuietOnARegionWithoutAcceleratorEndpointsThatNeedsNone() {
        var topology = sites().recovery(AP_SOUTHEAST_6, network("10.20.0.0/16")).build();
        assertThat(findings(new OffersWhatIsUsed(), topology)).isEmpty();
    }

    @Test
    void reportsALimitInRecoveryBelowWhatThePrimaryRuns() {
        var service = accounts().instances(4).inRecovery(recovery -> recovery.atMost(3));
        assertThat(summaries(rule("capacity/recovery-carries-the-load"), bankWith(service)))
                .containsExactly(
                        "The service is limited to 3 in the recovery region, but runs 4 instances in the primary"
                                + " one; once the region is active, 4 run there whatever the limit.");
    }

    @Test
    void staysQuietOnALimitThatCarriesTheLoad() {
        var service = accounts().instances(4).inRecovery(recovery -> recovery.atMost(4));
        assertThat(findings(rule("capacity/recovery-carries-the-load"), bankWith(service)))
                .isEmpty();
    }

    @Test
    void reportsAnInstanceTypeThatIsNotOneOfEc2() {
        assertThat(summaries(new InstanceTypeExists(), bankWith(accounts().instanceType("m6i.giant"))))
                .containsExactly("\"m6i.giant\" is not an EC2 instance type: use a text such as m6i.large.");
    }

    @Test
    void reportsAnInstanceTypeThatOnlyTheRecoveryRegionHas() {
        var service = accounts().inRecovery(recovery -> recovery.instanceType("db.m6i.large"));
        assertThat(findings(new InstanceTypeExists(), bankWith(service))).hasSize(1);
    }

    @Test
    void staysQuietOnAnInstanceTypeOfEc2() {
        assertThat(findings(new InstanceTypeExists(), bankWith(accounts().instanceType("c7g.2xlarge"))))
                .isEmpty();
    }
}
