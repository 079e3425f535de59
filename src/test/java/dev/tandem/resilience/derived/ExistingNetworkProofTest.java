package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.topology.Network;
import org.junit.jupiter.api.Test;

/** The proof takes the way out of a network that it does not see for a point that fails with any zone. */
class ExistingNetworkProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom ZONE = HOME.zone("euw1-az2");

    /** Whatever survives without it survives in the primary region. */
    private static final Atom AWAY = Atom.region("eu-central-1");

    private static final Network LANDING_ZONE =
            network(existing("10.1.0.0/16", byTag("Name", "landing-zone"), byTag("Tier", "app"))
                    .publicSubnets(byTag("Tier", "public")));

    @Test
    void aZoneOfAnExistingNetworkMayTakeTheWayOutWithIt() {
        assertThat(survival(LANDING_ZONE, ZONE)).isEqualTo(Survival.LOST);
        assertThat(survival(network("10.1.0.0/16"), ZONE)).isEqualTo(Survival.DEGRADED);
    }

    @Test
    void aDeclaredWayOutInEachZoneIsBelieved() {
        assertThat(survival(LANDING_ZONE.wayOutInEachZone("the network team tests it each quarter"), ZONE))
                .isEqualTo(Survival.DEGRADED);
    }

    @Test
    void theWayOutMayFailByItself() {
        assertThat(survival(LANDING_ZONE, HOME.service("way-out"))).isEqualTo(Survival.LOST);
    }

    private static Survival survival(Network primary, Atom failure) {
        var shop = topology("shop")
                .primary(EU_WEST_1, primary)
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("web").instances(3).needsInternet("asks a bank")))
                .build();
        return new Prover(Derivation.of(shop))
                .outcome("shop/edge", FailureSet.of(failure, AWAY))
                .survival();
    }
}
