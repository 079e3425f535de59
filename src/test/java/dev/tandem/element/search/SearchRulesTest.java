package dev.tandem.element.search;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import org.junit.jupiter.api.Test;

class SearchRulesTest {

    @Test
    void aSearchAsItComesHasNoFaults() {
        assertThat(Rules.check(bankWith(products())).findings()).isEmpty();
    }

    @Test
    void reportsATypeOfEc2() {
        assertThat(summaries(new NodeTypeExists(), bankWith(products().instanceType("r6g.large"))))
                .containsExactly(
                        "\"r6g.large\" is not an OpenSearch instance type: use a text such as" + " m6g.large.search.");
    }

    @Test
    void reportsAWarmNodeForData() {
        assertThat(summaries(new NodeTypeExists(), bankWith(products().instanceType("ultrawarm1.medium.search"))))
                .containsExactly(
                        "\"ultrawarm1.medium.search\" is a warm node only: use a text such as r6g.large.search.");
    }

    @Test
    void reportsADataNodeForOldIndexes() {
        assertThat(findings(new NodeTypeExists(), bankWith(products().warmNodes(2, "r6g.large.search"))))
                .singleElement()
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(Severity.ERROR, "bank/products");
    }

    @Test
    void staysQuietOnTypesOfOpenSearch() {
        var search = products().dedicatedMasters(3, "c6g.large.search").warmNodes(2, "ultrawarm1.large.search");
        assertThat(findings(new NodeTypeExists(), bankWith(search))).isEmpty();
    }

    @Test
    void reportsMastersThatCannotEncrypt() {
        assertThat(findings(new NodesEncrypt(), bankWith(products().dedicatedMasters(3, "m3.medium.search"))))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void staysQuietOnNodesThatEncrypt() {
        assertThat(findings(new NodesEncrypt(), bankWith(products()))).isEmpty();
    }

    @Test
    void reportsNodesThatDoNotFillTheZonesOfOneRegion() {
        var search = products().inRecovery(recovery -> recovery.dataNodes(2));
        assertThat(findings(new NodesFillZones(), bankWith(search)))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo("bank/recovery/products");
    }

    @Test
    void asksNothingOfARegionWithoutTheSearch() {
        var search = search("products").inRecovery(recovery -> recovery.dataNodes(2));
        assertThat(findings(new NodesFillZones(), bankWith(search))).isEmpty();
    }

    @Test
    void staysQuietOnNodesThatFillTheZones() {
        assertThat(findings(new NodesFillZones(), bankWith(products().dataNodes(6))))
                .isEmpty();
    }

    @Test
    void reportsAStandbyInANetworkOfTwoZones() {
        var topology = sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(2))
                .with(products().dataNodes(6))
                .build();
        assertThat(summaries(new StandbyIsPossible(), topology))
                .containsExactly("The search cannot have a standby: two zones serve while a third stands by, and the"
                        + " network of eu-west-1 spans 2.");
    }

    @Test
    void reportsEverythingThatAStandbyMisses() {
        var search =
                products().version("1.2").instanceType("t3.medium.search").withoutDedicatedMasters("a bank for tests");
        assertThat(findings(new StandbyIsPossible(), bankWith(search))).hasSize(3);
    }

    @Test
    void staysQuietOnceTheStandbyIsGivenUp() {
        var search = products().dedicatedMasters(5, "m6g.large.search").withoutStandby("to save money");
        assertThat(findings(new StandbyIsPossible(), bankWith(search))).isEmpty();
    }

    @Test
    void reportsAFollowerOnBurstableNodes() {
        var search = products().inRecovery(recovery -> recovery.instanceType("t3.medium.search"));
        assertThat(summaries(new ReplicationIsPossible(), bankWith(search)))
                .containsExactly("The search cannot have a follower: replication does not go with burstable nodes, and"
                        + " t3.medium.search is one.");
    }

    @Test
    void reportsAFollowerOfAnOldVersion() {
        assertThat(findings(new ReplicationIsPossible(), bankWith(products().version("1.0"))))
                .hasSize(1);
    }

    @Test
    void staysQuietOnceTheTwoAreSeparate() {
        var search = products().instanceType("t3.medium.search").separateInRecovery();
        assertThat(findings(new ReplicationIsPossible(), bankWith(search))).isEmpty();
    }

    @Test
    void reportsDataNodesThatKeepTheClusterTogether() {
        var search = products().withoutStandby("to save money").withoutDedicatedMasters("to save money");
        assertThat(summaries(new DedicatedMasters(), bankWith(search)))
                .singleElement()
                .asString()
                .startsWith("The search has no dedicated masters");
    }

    @Test
    void staysQuietOnDedicatedMasters() {
        assertThat(findings(new DedicatedMasters(), bankWith(products()))).isEmpty();
    }

    @Test
    void staysQuietWhereMissingMastersAreAnError() {
        var search = products().withoutDedicatedMasters("to save money");
        assertThat(findings(new DedicatedMasters(), bankWith(search))).isEmpty();
    }

    @Test
    void reportsWarmNodesWithoutMasters() {
        var search = products().withoutDedicatedMasters("to save money").warmNodes(2, "ultrawarm1.medium.search");
        assertThat(summaries(new WarmNodesArePossible(), bankWith(search)))
                .containsExactly(
                        "The search cannot have warm nodes: they take dedicated masters, and there are" + " none.");
    }

    @Test
    void staysQuietOnWarmNodesWithMasters() {
        assertThat(findings(new WarmNodesArePossible(), bankWith(products().warmNodes(2, "ultrawarm1.medium.search"))))
                .isEmpty();
    }

    @Test
    void reportsASearchThatIsLostWithThePrimaryRegion() {
        assertThat(findings(new SearchInRecovery(), bankWith(search("products"))))
                .singleElement()
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(Severity.WARNING, "bank/products");
    }

    @Test
    void staysQuietOnASearchThatNobodyUses() {
        assertThat(findings(
                        new SearchInRecovery(), sites().with(search("products")).build()))
                .isEmpty();
    }

    @Test
    void refusesANameThatIsTooLongForADomain() {
        assertThat(summaries(
                        rule("naming/accepted-by-aws"),
                        bankWith(search("products-of-the-whole-world").followerInRecovery())))
                .containsExactly("\"bank-products-of-the-whole-world\" cannot name an OpenSearch domain: it has 32"
                        + " characters; use 3 to 28 lower-case letters, digits and hyphens, starting with a letter.");
    }

    private static Search products() {
        return search("products").followerInRecovery();
    }
}
