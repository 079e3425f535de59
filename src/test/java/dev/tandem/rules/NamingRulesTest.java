package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class NamingRulesTest {

    private static final String SIXTY = "a".repeat(60);

    @Test
    void reportsALoadBalancerNameOfThirtyThreeCharacters() {
        assertRefused(bankWith(service("a".repeat(28)).port(8082)), "bank/" + "a".repeat(28), "a load balancer");
    }

    @Test
    void staysQuietOnALoadBalancerNameOfThirtyTwoCharacters() {
        assertQuiet(bankWith(service("a".repeat(27)).port(8082)));
    }

    @Test
    void reportsADatabaseIdentifierOfSixtyFourCharacters() {
        assertRefused(bank().with(mysql(SIXTY).databaseName("orders")).build(), "bank/" + SIXTY, "an RDS instance");
    }

    @Test
    void reportsAWordThatTheEngineReserves() {
        assertRefused(bankWith(ledger().databaseName("user")), "bank/ledger", "a PostgreSQL database");
    }

    @Test
    void reportsADatabaseNameWithAHyphen() {
        assertRefused(bankWith(ledger().databaseName("the-ledger")), "bank/ledger", "a PostgreSQL database");
    }

    @Test
    void staysQuietOnADatabaseNameWithAnUnderscore() {
        assertQuiet(bankWith(ledger().databaseName("the_ledger")));
    }

    @Test
    void reportsAnAcceleratorNameOfSixtyFiveCharacters() {
        assertRefused(bank().entry(accelerator(SIXTY)).build(), "bank/" + SIXTY, "an accelerator");
    }

    @Test
    void reportsAKeyAliasOfTwoHundredAndFiftySevenCharacters() {
        var name = "a".repeat(246);
        assertRefused(bank().with(key(name)).build(), "bank/" + name, "a KMS alias");
    }

    @Test
    void reportsASecretNameOfFiveHundredAndThirteenCharacters() {
        var name = "a".repeat(508);
        assertRefused(bank().with(secret(name)).build(), "bank/" + name, "a secret");
    }

    @Test
    void reportsAStateBucketNameWithCapitals() {
        assertRefused(bank().state(stateBucket("Bank-State")).build(), "bank/state", "an S3 bucket");
    }

    @Test
    void reportsAStateBucketNameThatItsRegionMakesTooLong() {
        assertRefused(bank().state(stateBucket("a".repeat(54))).build(), "bank/state", "an S3 bucket");
    }

    @Test
    void staysQuietOnAStateBucketNameThatFitsBothRegions() {
        assertQuiet(bank().state(stateBucket("a".repeat(36))).build());
    }

    @Test
    void reportsATopologyNameTooLongForARole() {
        var name = "b".repeat(50);
        var topology = topology(name)
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .build();
        assertRefused(topology, name, "an IAM role");
    }

    @Test
    void reportsATagThatAwsRefuses() {
        assertRefused(bank().tag("owner", "core\nbanking").build(), "bank/tags/owner", "a tag value");
    }

    @Test
    void staysQuietOnATagInAnyLanguage() {
        assertQuiet(bank().tag("Eigentümer", "Zahlungen: Zürich").build());
    }

    @Test
    void staysQuietOnTheHealthyBank() {
        assertQuiet(bank().build());
    }

    private static void assertRefused(Topology topology, String subject, String thing) {
        assertThat(findings(new AcceptedByAws(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.summary())
                    .contains("\" cannot name " + thing + ": ")
                    .contains("; use ");
            assertThat(finding.origin().file()).isIn("NamingRulesTest.java", "Healthy.java");
        });
    }

    private static void assertQuiet(Topology topology) {
        assertThat(findings(new AcceptedByAws(), topology)).isEmpty();
    }
}
