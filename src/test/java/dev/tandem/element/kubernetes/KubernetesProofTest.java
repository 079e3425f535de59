package dev.tandem.element.kubernetes;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.kubernetes;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.resilience.Agreement;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.derived.Derivation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cluster's nodes and its control plane stand on, in each region by itself. */
class KubernetesProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Expr FIRST = node("euw1-az1", "eks-monitoring-1");
    private static final Expr SECOND = node("euw1-az2", "eks-monitoring-2");

    @Test
    void oneNodeOfTwoStillRunsSomething() {
        var nodes = component("eu-west-1/monitoring");
        assertThat(nodes.serves()).isEqualTo(new AtLeast(1, List.of(FIRST, SECOND)));
        assertThat(nodes.unimpaired()).isEqualTo(Expr.all(FIRST, SECOND));
        assertThat(nodes.hard()).contains(Expr.part("eu-west-1/monitoring/control-plane"));
    }

    @Test
    void theControlPlaneIsAgreedToByEks() {
        assertThat(component("eu-west-1/monitoring/control-plane").agreement())
                .contains(new Agreement(0.9995, EvidenceLevel.SLA, "Amazon EKS SLA, 4 May 2022"));
    }

    @Test
    void theOtherRegionNeedsNothingOfThisOne() {
        assertThat(component("eu-central-1/monitoring").toString() + component("eu-central-1/monitoring/control-plane"))
                .contains("eu-central-1")
                .doesNotContain("eu-west-1");
    }

    private static Component component(String id) {
        return Derivation.of(topology("shop")
                        .primary(EU_WEST_1, network("10.10.0.0/16"))
                        .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                        .state(stateBucket("shop-terraform-state"))
                        .with(kubernetes("monitoring").nodes(2))
                        .build())
                .component(id);
    }

    private static Expr node(String zone, String name) {
        return HOME.zone(zone).node(name);
    }
}
