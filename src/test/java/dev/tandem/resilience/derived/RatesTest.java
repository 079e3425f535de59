package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Rate;
import dev.tandem.resilience.Atom;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** How often what stands in a zone fails. */
class RatesTest {

    private static final Atom ZONE = Atom.region("eu-west-1").zone("euw1-az1");

    @Test
    void aVolumeFailsLessOftenThanItsHost() {
        assertThat(rate("rds-ledger-volume-1")).isEqualTo(Rate.VOLUME);
        assertThat(rate("rds-ledger-host-1")).isEqualTo(Rate.INSTANCE);
    }

    @Test
    void anInstanceIsAnInstanceWhateverItsServiceIsCalled() {
        assertThat(rate("ec2-big-volume-shop-1")).isEqualTo(Rate.INSTANCE);
    }

    @Test
    void aNatGatewayIsManagedByAws() {
        assertThat(rate("nat-gateway")).isEqualTo(Rate.NAT_GATEWAY);
    }

    @Test
    void whatTheUserStatesCountsInstead() {
        var stated = new Rates(shop().assumed(Rate.INSTANCE, 3, hours(1)).build()).of(ZONE.node("ec2-web-1"));
        assertThat(stated.perYear()).isEqualTo(3);
        assertThat(stated.outage()).isEqualTo(hours(1));
    }

    private static Rate rate(String node) {
        return new Rates(shop().build()).of(ZONE.node(node));
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
