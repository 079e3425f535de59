package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.derived.BeforePromotion;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients find in the recovery region when health checks moved them there before it is active. */
class BeforePromotionTest {

    @Test
    void aServiceThatKeepsNothingServesInFull() {
        assertThat(said()).isEqualTo("web serves in full");
    }

    @Test
    void aReplicaACopyAndAFollowerAreReadOnly() {
        assertThat(said(postgres("ledger").replicaInRecovery()))
                .isEqualTo("web serves reads only: ledger is read-only");
        assertThat(said(fileSystem("files").replicaInRecovery()))
                .isEqualTo("web serves reads only: files is read-only");
        assertThat(said(search("products").followerInRecovery()))
                .isEqualTo("web serves reads only: products is read-only");
        assertThat(said(auroraMysql("orders").globalDatabase()))
                .isEqualTo("web serves reads only: orders is read-only");
    }

    @Test
    void severalAreNamedInOrder() {
        assertThat(said(
                        postgres("ledger").replicaInRecovery(),
                        fileSystem("files").replicaInRecovery()))
                .isEqualTo("web serves reads only: files, ledger are read-only");
    }

    /** Aurora user guide, "Using write forwarding in an Aurora global database". */
    @Test
    void aClusterThatForwardsWritesServesInFull() {
        assertThat(said(auroraMysql("orders").globalDatabase().writeForwarding()))
                .isEqualTo("web serves in full");
    }

    @Test
    void aDomainOfItsOwnServesInFull() {
        assertThat(said(search("products").separateInRecovery())).isEqualTo("web serves in full");
    }

    @Test
    void whatHasNoCopyIsNotThere() {
        for (var kept : List.<Dependency>of(postgres("kept"), fileSystem("kept"), search("kept"))) {
            assertThat(said(kept)).isEqualTo("web does not serve: kept is not there yet");
        }
    }

    @Test
    void whatHasNoCopyIsNotReadOnlyEither() {
        assertThat(BeforeActive.readOnly(web().uses(fileSystem("files"), postgres("ledger"), search("products"))))
                .isEmpty();
        assertThat(BeforeActive.readOnly(web().uses(fileSystem("files").replicaInRecovery())))
                .containsExactly("files");
    }

    /** Amazon MQ developer guide, "Cross-region data replication": the replica takes no clients until its promotion. */
    @Test
    void aReplicatedBrokerTakesNoClientsAndOneOfItsOwnDoes() {
        assertThat(said(activeMq("events").replicatedToRecovery()))
                .isEqualTo("web does not serve: events is not there yet");
        assertThat(said(activeMq("events"))).isEqualTo("web serves in full");
    }

    @Test
    void aQueueOfTheRecoveryRegionIsReceivedFromAtOnce() {
        var jobs = queue("jobs");
        assertThat(BeforePromotion.of(shop(accelerator("edge").to(web().consumes(jobs)))))
                .containsExactly("web serves in full, and receives what is sent to the queues of this region");
        var writer = web().uses(postgres("ledger").replicaInRecovery()).consumes(jobs);
        assertThat(BeforePromotion.of(shop(accelerator("edge").to(writer))))
                .containsExactly("web serves reads only: ledger is read-only, and receives what is sent to the queues"
                        + " of this region");
    }

    @Test
    void aProgramThatWritesToStartDoesNotServeFromAReplica() {
        var writer = web().uses(postgres("ledger").replicaInRecovery()).needsWrites();
        assertThat(BeforePromotion.of(shop(accelerator("edge").to(writer))))
                .containsExactly("web does not serve: it needs to write, and ledger is read-only");
        assertThat(BeforePromotion.of(shop(accelerator("edge").to(web().needsWrites()))))
                .containsExactly("web serves in full");
    }

    @Test
    void fewerInstancesThanAreNeededDoNotServe() {
        var scaledIn = service("web").instances(3).neededInstances(2).inRecovery(sizing -> sizing.instances(1));
        assertThat(BeforePromotion.of(shop(accelerator("edge").to(scaledIn))))
                .containsExactly("web does not serve: 1 of 2 needed instances run");
        var enough = scaledIn.inRecovery(sizing -> sizing.instances(2));
        assertThat(BeforePromotion.of(shop(accelerator("edge").to(enough)))).containsExactly("web serves in full");
    }

    @Test
    void noNodeOfAPairRunsAndASiteServesItsCopy() {
        var corda = nodes("corda").hotCold().listens(tcp("p2p", 10002));
        assertThat(BeforePromotion.of(
                        shop(hostname("corda").in(publicZone("shop.example")).to(corda))))
                .containsExactly("corda does not serve: no node runs");
        assertThat(BeforePromotion.of(shop(staticSite("pages"))))
                .containsExactly("pages serves its pages from the copy");
    }

    @Test
    void readsCountAsServing() {
        var reading = web().uses(postgres("ledger").replicaInRecovery());
        assertThat(BeforeActive.serves(shop(accelerator("edge").to(reading)), reading))
                .isTrue();
        var stranded = web().uses(postgres("ledger"));
        assertThat(BeforeActive.serves(shop(accelerator("edge").to(stranded)), stranded))
                .isFalse();
    }

    private static String said(Dependency... used) {
        var said = BeforePromotion.of(shop(accelerator("edge").to(web().uses(used))));
        assertThat(said).hasSize(1);
        return said.get(0);
    }

    private static Service web() {
        return service("web").instances(2).inRecovery(sizing -> sizing.instances(2));
    }

    private static Topology shop(Entry entry) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(entry)
                .build();
    }
}
