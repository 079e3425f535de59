package dev.tandem.element.kubernetes;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import org.junit.jupiter.api.Test;

class KubernetesRulesTest {

    @Test
    void reportsAVersionThatEksNoLongerMakes() {
        var old = bank().with(kubernetes("monitoring").version("1.28")).build();
        assertThat(findings(new KubernetesVersionExists(), old))
                .singleElement()
                .extracting(Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        "bank/monitoring",
                        "EKS makes no clusters of Kubernetes 1.28: the oldest it had in February 2026 is 1.29.",
                        "Choose a later one, as in .version(\"1.35\").");
    }

    @Test
    void staysQuietOnVersionsThatMayBeThere() {
        for (var version : new String[] {"1.29", "1.31", "1.99"}) {
            var topology =
                    bank().with(kubernetes("monitoring").version(version)).build();
            assertThat(findings(new KubernetesVersionExists(), topology)).isEmpty();
        }
    }

    @Test
    void reportsAClusterOfOneNode() {
        var topology = bank().with(kubernetes("monitoring").nodes(1)).build();
        assertThat(findings(new ClusterOutlivesANode(), topology))
                .singleElement()
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        "bank/monitoring",
                        "The cluster has one node in each region: with it, or with its zone, all stops that runs there.");
    }

    @Test
    void staysQuietOnAClusterOfTwoNodes() {
        var topology = bank().with(kubernetes("monitoring")).build();
        assertThat(findings(new ClusterOutlivesANode(), topology)).isEmpty();
    }

    @Test
    void reportsANetworkOfOneZone() {
        var narrow = sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(1))
                .with(kubernetes("monitoring"))
                .build();
        assertThat(findings(rule("network/at-least-two-zones"), narrow))
                .extracting(Finding::subject)
                .containsExactly("bank/primary/network");
    }

    @Test
    void reportsRolesWhoseNamesAreTooLong() {
        var name = "a-cluster-with-a-name-of-some-length";
        var topology = bank().with(kubernetes(name)).build();
        assertThat(findings(rule("naming/accepted-by-aws"), topology))
                .isNotEmpty()
                .allMatch(finding -> finding.subject().contains(name));
    }
}
