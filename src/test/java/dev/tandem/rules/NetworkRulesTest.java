package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import org.junit.jupiter.api.Test;

class NetworkRulesTest {

    @Test
    void reportsNetworksThatShareAddresses() {
        var topology = bank().recovery(EU_CENTRAL_1, network("10.10.128.0/17")).build();
        assertThat(summaries(new NetworksOverlap(), topology))
                .containsExactly(
                        "The recovery network 10.10.128.0/17 overlaps the primary network 10.10.0.0/16: the two"
                                + " must not share an address.");
    }

    @Test
    void staysQuietOnNetworksSideBySide() {
        var topology = bank().recovery(EU_CENTRAL_1, network("10.11.0.0/16")).build();
        assertThat(findings(new NetworksOverlap(), topology)).isEmpty();
    }

    @Test
    void reportsANetworkTooSmallForSubnets() {
        var topology = bank().primary(EU_WEST_1, network("10.10.0.0/25")).build();
        assertThat(summaries(new RoomForZones(), topology))
                .containsExactly("The network 10.10.0.0/25 is too small: a sixteenth of it would be a subnet of fewer"
                        + " than the 16 addresses that AWS demands.");
    }

    @Test
    void reportsANetworkTooLargeForAVpc() {
        var topology = bank().primary(EU_WEST_1, network("10.0.0.0/15")).build();
        assertThat(summaries(new RoomForZones(), topology))
                .containsExactly(
                        "The network 10.0.0.0/15 is larger than a VPC may be: AWS allows a prefix from /16 to /28.");
    }

    @Test
    void reportsMoreZonesThanItsAddressesAreDividedFor() {
        var topology =
                bank().primary(US_EAST_1, network("10.10.0.0/16").zones(6)).build();
        assertThat(summaries(new RoomForZones(), topology))
                .containsExactly("The network spans 6 zones: its addresses are divided for at most 5.");
    }

    @Test
    void staysQuietOnTheSmallestAndLargestNetworks() {
        var topology =
                bank().primary(US_EAST_1, network("10.10.0.0/24").zones(5)).build();
        assertThat(findings(new RoomForZones(), topology)).isEmpty();
    }

    @Test
    void reportsMoreZonesThanTheRegionHas() {
        var topology =
                bank().recovery(US_WEST_1, network("10.20.0.0/16").zones(3)).build();
        assertThat(summaries(new ZonesExist(), topology))
                .containsExactly("The network asks for 3 zones, but us-west-1 offers 2: usw1-az1, usw1-az3.");
    }

    @Test
    void reportsEachZoneThatIsAnotherRegions() {
        var topology = bank().recovery(EU_CENTRAL_1, network("10.20.0.0/16").zones("euc1-az1", "euw1-az1", "euw1-az2"))
                .build();
        assertThat(summaries(new ZonesExist(), topology))
                .containsExactly(
                        "The zone \"euw1-az1\" is not one that eu-central-1 offers: it has euc1-az1, euc1-az2, euc1-az3.",
                        "The zone \"euw1-az2\" is not one that eu-central-1 offers: it has euc1-az1, euc1-az2, euc1-az3.");
    }

    @Test
    void staysQuietOnZonesOfTheRegion() {
        var topology = bank().primary(EU_WEST_1, network("10.10.0.0/16").zones(2))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16").zones("euc1-az2", "euc1-az3"))
                .build();
        assertThat(findings(new ZonesExist(), topology)).isEmpty();
    }

    @Test
    void reportsOneZoneUnderALoadBalancer() {
        var topology =
                bank().primary(EU_WEST_1, network("10.10.0.0/16").zones(1)).build();
        assertThat(findings(new AtLeastTwoZones(), topology))
                .singleElement()
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        "bank/primary/network",
                        "The network spans one zone: a load balancer, a pair of nodes and an RDS subnet group need at least"
                                + " two.");
    }

    @Test
    void reportsOneZoneThatIsNamedTwice() {
        var topology = bank().recovery(EU_CENTRAL_1, network("10.20.0.0/16").zones("euc1-az1", "euc1-az1"))
                .build();
        assertThat(findings(new AtLeastTwoZones(), topology)).hasSize(1);
    }

    @Test
    void staysQuietOnOneZoneThatNothingNeeds() {
        var topology = sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(1))
                .with(key("documents"))
                .build();
        assertThat(findings(new AtLeastTwoZones(), topology)).isEmpty();
    }

    @Test
    void staysQuietOnTwoZones() {
        var topology =
                bank().primary(EU_WEST_1, network("10.10.0.0/16").zones(2)).build();
        assertThat(findings(new AtLeastTwoZones(), topology)).isEmpty();
    }

    @Test
    void reportsTwoZonesWhereTheRegionHasAThird() {
        var topology = bank().recovery(EU_CENTRAL_1, network("10.20.0.0/16").zones("euc1-az2", "euc1-az3"))
                .build();
        assertThat(findings(new ThirdZone(), topology))
                .singleElement()
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        "bank/recovery/network",
                        "The network spans two zones, and eu-central-1 has 3: with one of two gone the other carries"
                                + " twice its load, and three voters have no majority that outlives either.");
    }

    @Test
    void staysQuietOnTwoZonesWhereThereIsNoThird() {
        var topology = bank().recovery(US_WEST_1, network("10.20.0.0/16")).build();
        assertThat(findings(new ThirdZone(), topology)).isEmpty();
    }

    @Test
    void staysQuietOnTwoZonesThatNothingIsIn() {
        var topology = sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(2))
                .with(key("documents"))
                .build();
        assertThat(findings(new ThirdZone(), topology)).isEmpty();
    }

    @Test
    void reportsOneNatGatewayForThreeZones() {
        var topology = bank().primary(EU_WEST_1, network("10.10.0.0/16").singleNatGateway("staging only"))
                .build();
        assertThat(summaries(new OneNatServesSeveralZones(), topology))
                .containsExactly(
                        "One NAT gateway in euw1-az1 serves 3 zones: losing that zone cuts every other off from"
                                + " the internet.");
    }

    @Test
    void staysQuietOnANatGatewayInEachZone() {
        assertThat(findings(new OneNatServesSeveralZones(), bank().build())).isEmpty();
    }

    @Test
    void staysQuietOnOneNatGatewayForItsOnlyZone() {
        var network = network("10.10.0.0/16").zones(1).singleNatGateway("there is one zone");
        var topology = sites().primary(EU_WEST_1, network).build();
        assertThat(findings(new OneNatServesSeveralZones(), topology)).isEmpty();
    }

    @Test
    void pointsToTheLineOfTheNetwork() {
        var network = network("10.10.0.0/25");
        var topology = bank().primary(EU_WEST_1, network).build();
        assertThat(findings(new RoomForZones(), topology))
                .extracting(Finding::origin)
                .containsExactly(network.origin());
    }
}
