package dev.tandem.topology;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_SOUTH_1;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SitesTest {

    private static final Topology BANK = topology("bank")
            .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
            .primary(EU_SOUTH_1, network("10.10.0.0/16"))
            .state(stateBucket("bank-terraform-state"))
            .build();

    @Test
    void thePrimaryRegionIsTheFirst() {
        assertThat(BANK.regions()).containsExactly(EU_SOUTH_1, EU_CENTRAL_1);
    }

    @Test
    void eachSideIsThatOfASite() {
        assertThat(BANK.sides().stream().map(BANK::site))
                .containsExactlyElementsOf(BANK.sites().toList());
    }

    @Test
    void aSiteHasTheNetworkThatItIsGiven() {
        var wider = BANK.with(RegionRole.RECOVERY, network("10.32.0.0/12"));

        assertThat(wider.sites().map(Site::network))
                .containsExactly(BANK.primary().network(), network("10.32.0.0/12"));
    }
}
