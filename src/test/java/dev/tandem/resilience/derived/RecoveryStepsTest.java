package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.Region;
import dev.tandem.element.service.Service;
import dev.tandem.resilience.Action;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Entry;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What operators wait for, ask and do in the recovery region. */
class RecoveryStepsTest {

    @Test
    void theRegionIsMadeActiveOnceItsCopiesAreOpen() {
        var steps = steps(edge(user(
                "web",
                1,
                auroraPostgres("orders").globalDatabase(),
                fileSystem("files").replicaInRecovery(),
                activeMq("events").replicatedToRecovery())));
        assertThat(steps.before(steps.activated()))
                .containsExactlyInAnyOrder(
                        "Fail orders over to eu-central-1", "Open files for writing", "Promote events in eu-central-1");
    }

    @Test
    void whatHasNoCopyIsNotWaitedFor() {
        var steps = steps(edge(user("web", 1, auroraPostgres("orders"), fileSystem("files"), activeMq("events"))));
        assertThat(steps.before(steps.activated())).isEmpty();
    }

    @Test
    void aPlanThatCoversTheDataIsRestoredFrom() {
        var ledger = postgres("ledger");
        var steps = RecoverySteps.of(edge(user("web", 1, ledger))
                .with(backupPlan("daily").covers(fileSystem("files")))
                .with(backupPlan("hourly").covers(ledger))
                .build());
        assertThat(steps.restoredFromVault(ledger).what()).isEqualTo("Restore ledger from the vault of hourly");
    }

    @Test
    void clientsAreMovedWhereTheirEntryTakesOrders() {
        var byAccelerator = steps(edge(user("web", 1)));
        assertThat(RecoverySteps.services(byAccelerator.clientsKept())).containsExactly("globalaccelerator");
        assertThat(RecoverySteps.services(byAccelerator.clientsMovedByHand())).containsExactly("globalaccelerator");
        var byName = steps(shop(EU_WEST_1, named()));
        assertThat(RecoverySteps.services(byName.clientsKept())).containsExactly("route53");
        assertThat(RecoverySteps.services(byName.clientsMovedByHand())).containsExactly("route53");
    }

    /** CloudFront chooses the bucket for each request, so that only Terraform's plan asks for its distribution. */
    @Test
    void cloudFrontIsAskedByTerraformOnly() {
        var steps = steps(shop(EU_WEST_1, named()).entry(staticSite("pages")));
        assertThat(RecoverySteps.services(steps.clientsKept())).containsExactly("route53", "cloudfront");
        assertThat(RecoverySteps.services(steps.clientsMovedByHand())).containsExactly("route53");
    }

    /** What the primary region made in its own control plane is not read again by the recovery stack. */
    @Test
    void whereThePrimaryRegionTakesOrdersForAllTerraformDoesNotAskThem() {
        var steps = steps(shop(US_EAST_1, named()).entry(staticSite("pages")));
        assertThat(RecoverySteps.services(steps.clientsKept())).containsExactly("route53");
        assertThat(RecoverySteps.services(steps.activated())).containsExactly("rds", "ec2", "autoscaling");
        assertThat(RecoverySteps.services(steps(shop(EU_WEST_1, named())).activated()))
                .containsExactly("rds", "ec2", "autoscaling", "iam", "route53", "s3");
    }

    /** Terraform waits for RDS: the region is active once both are done. */
    @Test
    void makingTheRegionActiveTakesAsLongAsTheSlowestPromotion() {
        var plain = edge(user("web", 1)).measured(Recovery.REPLICA_IS_PROMOTED, minutes(6), minutes(8));
        assertThat(activated(plain)).isEqualTo(DurationRange.minutes(2, 5));
        var promoted = edge(user("web", 1, postgres("ledger").replicaInRecovery()))
                .measured(Recovery.REPLICA_IS_PROMOTED, minutes(6), minutes(8));
        assertThat(activated(promoted)).isEqualTo(DurationRange.minutes(6, 8));
        assertThat(action(promoted).estimate().evidence()).isEqualTo(EvidenceLevel.MEASURED);
        var quick = edge(user("web", 1, postgres("ledger").replicaInRecovery()))
                .measured(Recovery.REPLICA_IS_PROMOTED, minutes(1), minutes(2));
        assertThat(activated(quick)).isEqualTo(DurationRange.minutes(2, 5));
        assertThat(action(quick).estimate().evidence()).isEqualTo(EvidenceLevel.ASSUMED);
    }

    @Test
    void ofTwoThatTakeAsLongTerraformsFigureIsNamed() {
        var tied = edge(user("web", 1, postgres("ledger").replicaInRecovery()))
                .measured(Recovery.REPLICA_IS_PROMOTED, minutes(2), minutes(5));
        assertThat(action(tied).source()).isEqualTo(Recovery.REGION_IS_MADE_ACTIVE.source());
    }

    private static DurationRange activated(TopologyBuilder system) {
        return action(system).estimate().range();
    }

    private static Action action(TopologyBuilder system) {
        return RecoverySteps.of(system.build()).activated().action();
    }

    private static RecoverySteps steps(TopologyBuilder system) {
        return RecoverySteps.of(system.build());
    }

    private static TopologyBuilder edge(Service... services) {
        return shop(EU_WEST_1, accelerator("edge").to(services));
    }

    private static Entry named() {
        return hostname("app").in(publicZone("shop.example")).to(user("web", 1));
    }

    private static Service user(String name, int running, Dependency... used) {
        return service(name)
                .instances(2)
                .inRecovery(sizing -> sizing.instances(running))
                .uses(used);
    }

    private static TopologyBuilder shop(Region home, Entry entry) {
        return topology("shop")
                .primary(home, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(entry);
    }
}
