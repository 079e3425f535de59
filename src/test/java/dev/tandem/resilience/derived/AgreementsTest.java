package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.element.nodes.NodePair;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Entry;
import dev.tandem.topology.TrafficTarget;
import org.junit.jupiter.api.Test;

/** What AWS agrees to depends on how many zones something is spread over, and on how many instances it has. */
class AgreementsTest {

    /** Amazon Aurora SLA: 99.99 % for clusters of several zones, 99.9 % for a single one. */
    @Test
    void auroraAsksForAnInstanceInASecondZone() {
        var ledger = auroraPostgres("ledger");
        assertThat(ofStore(3, ledger.instances(2))).isEqualTo(99.99);
        assertThat(ofStore(3, ledger.instances(1))).isEqualTo(99.9);
        assertThat(ofStore(1, ledger.instances(2))).isEqualTo(99.9);
    }

    /** Amazon RDS SLA: 99.95 % for Multi-AZ, 99.5 % for a single instance. */
    @Test
    void rdsAsksForAStandbyInAnotherZone() {
        var ledger = postgres("ledger").standbyInAnotherZone();
        assertThat(ofStore(2, ledger)).isEqualTo(99.95);
        assertThat(ofStore(1, ledger)).isEqualTo(99.5);
        assertThat(ofStore(2, ledger.withoutStandby("to save money"))).isEqualTo(99.5);
    }

    /** Amazon EFS SLA: 99.99 % for regional file systems, 99.9 % for One Zone. */
    @Test
    void efsAgreesToLessInOneZone() {
        var files = fileSystem("ledger");
        assertThat(ofStore(3, files)).isEqualTo(99.99);
        assertThat(ofStore(3, files.oneZone("to save money"))).isEqualTo(99.9);
    }

    /** AWS Big Data Blog, "Multi-AZ with Standby": 99.99 %, and 99.9 % without. */
    @Test
    void openSearchAsksForAStandby() {
        var products = search("ledger");
        assertThat(ofStore(3, products.standbyInAnotherZone())).isEqualTo(99.99);
        assertThat(ofStore(3, products.withoutStandby("to save money"))).isEqualTo(99.9);
    }

    /** Amazon Compute SLA: 99.99 % for a region, of instances in two zones; 99.5 % for an instance. */
    @Test
    void ec2AsksForInstancesInTwoZones() {
        assertThat(of(3, web().instances(2), "web")).isEqualTo(99.99);
        assertThat(of(3, web().instances(1), "web")).isEqualTo(99.5);
        assertThat(of(1, web().instances(2), "web")).isEqualTo(99.5);
    }

    @Test
    void ec2AgreesToLessOfAPairInOneZone() {
        assertThat(of(2, corda(), "corda")).isEqualTo(99.99);
        assertThat(of(1, corda(), "corda")).isEqualTo(99.5);
    }

    /** Elastic Load Balancing SLA: 99.99 % over several zones, 99.9 % in one. */
    @Test
    void aLoadBalancerIsAgreedToByItsZones() {
        assertThat(of(2, web(), "web/load-balancer")).isEqualTo(99.99);
        assertThat(of(1, web(), "web/load-balancer")).isEqualTo(99.9);
    }

    @Test
    void soIsOneThatServicesShare() {
        var shared = loadBalancer("shared").host("shop.example", web());
        assertThat(of(2, shared, "shared/load-balancer")).isEqualTo(99.99);
        assertThat(of(1, shared, "shared/load-balancer")).isEqualTo(99.9);
    }

    private static double ofStore(int zones, Dependency store) {
        return of(zones, web().uses(store), "ledger");
    }

    private static double of(int zones, TrafficTarget target, String component) {
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16").zones(zones))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16").zones(zones))
                .state(stateBucket("shop-terraform-state"))
                .entry(entry(target))
                .build();
        return percent(Derivation.of(shop)
                .component("eu-west-1/" + component)
                .agreement()
                .orElseThrow()
                .availability());
    }

    /** To four decimals, so that what is compared reads as in the agreement. */
    private static double percent(double share) {
        return Math.round(share * 1e6) / 1e4;
    }

    private static Entry entry(TrafficTarget target) {
        return hostname("app").in(publicZone("shop.example")).to(target);
    }

    private static Service web() {
        return service("web").instances(2);
    }

    private static NodePair corda() {
        return nodes("corda").hotCold().listens(tcp("p2p", 10002));
    }
}
