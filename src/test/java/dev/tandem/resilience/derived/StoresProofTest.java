package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.accelerator;
import static dev.tandem.Tandem.activeMq;
import static dev.tandem.Tandem.auroraPostgres;
import static dev.tandem.Tandem.backupPlan;
import static dev.tandem.Tandem.bucket;
import static dev.tandem.Tandem.fileSystem;
import static dev.tandem.Tandem.mail;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.postgres;
import static dev.tandem.Tandem.queue;
import static dev.tandem.Tandem.rabbitMq;
import static dev.tandem.Tandem.search;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.sqlServer;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topic;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.element.messaging.Consumption;
import dev.tandem.element.messaging.Publication;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a system that keeps more than a database. */
class StoresProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom FIRST_ZONE = HOME.zone("euw1-az1");
    private static final Atom SECOND_ZONE = HOME.zone("euw1-az2");

    @Test
    void aRegionalFileSystemGoesOnWithoutAZoneAndAOneZoneOneDoesNot() {
        var files = fileSystem("files").replicaInRecovery();
        assertThat(outcome(files, FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(files.oneZone("to save money"), FIRST_ZONE).survival())
                .isEqualTo(Survival.RECOVERABLE);
    }

    @Test
    void theCopyOfAFileSystemIsOpenedByAPerson() {
        var outcome = outcome(fileSystem("files").replicaInRecovery(), HOME);
        assertThat(outcome.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome.path().orElseThrow().losses()).containsOnlyKeys("files");
        assertThat(outcome(fileSystem("files"), HOME).lostStores()).containsExactly("files");
    }

    /** S3 user guide: objects are kept in at least three zones, and replication time control copies within 15 minutes. */
    @Test
    void theCopyOfABucketIsUsedWithoutAStepAndLosesAQuarterOfAnHourAtWorst() {
        var papers = bucket("papers").replicaInRecovery();
        assertThat(outcome(papers, FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
        var path = outcome(papers, HOME).path().orElseThrow();
        assertThat(path.losses().get("papers")).isEqualTo(new Loss.Within(Recovery.BUCKET_COPY_IS_READ.loss()));
        assertThat(path.steps()).extracting(TimedStep::kind).doesNotContain(RecoveryAction.Kind.MANUAL);
        assertThat(outcome(papers, HOME.service("s3")).alternative()).contains("eu-central-1");
        assertThat(outcome(bucket("papers"), HOME).lostStores()).containsExactly("papers");
    }

    @Test
    void whatABackupPlanCoversIsRestoredByAPersonAndLosesADay() {
        for (var data : List.<Dependency>of(fileSystem("data"), postgres("data"), auroraPostgres("data"))) {
            var covered = shop(data).with(backupPlan("daily").covers(data)).build();
            var path = outcome(FailureSet.of(HOME), covered).path().orElseThrow();
            assertThat(path.losses()).containsOnlyKeys("data");
            assertThat(path.loss()).isEqualTo(new Loss.Within(Recovery.VAULT_COPY_IS_RESTORED.loss()));
            assertThat(outcome(data, HOME).lostStores()).containsExactly("data");
        }
    }

    @Test
    void consumersGoOnWithAnEmptyQueueByThemselves() {
        var transfers = queue("transfers");
        assertThat(outcome(new Consumption(transfers), FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
        var path = outcome(new Consumption(transfers), HOME).path().orElseThrow();
        assertThat(path.losses().get("transfers")).isEqualTo(new Loss.Stranded(EvidenceLevel.DOCUMENTED));
        assertThat(path.steps()).extracting(TimedStep::kind).doesNotContain(RecoveryAction.Kind.MANUAL);
    }

    @Test
    void messagesThatCanWaitAreNeitherLostNorAReasonToLeaveTheRegion() {
        var consumer = outcome(new Consumption(queue("transfers")), HOME.service("sqs"));
        assertThat(consumer.survival()).isEqualTo(Survival.DEGRADED);
        assertThat(consumer.alternative()).contains("eu-west-1");
        assertThat(consumer.path().orElseThrow().loss()).isEqualTo(Loss.none());
        var publisher = outcome(new Publication(topic("transfers"), false), HOME.service("sns"));
        assertThat(publisher.survival()).isEqualTo(Survival.DEGRADED);
    }

    @Test
    void aServiceThatPublishesBeforeItAnswersMovesWhenItCannot() {
        var outcome = outcome(new Publication(topic("transfers"), true), HOME.service("sns"));
        assertThat(outcome.alternative()).contains("eu-central-1");
    }

    @Test
    void aTopicLosesNothingBecauseItKeepsNothing() {
        var outcome = outcome(new Publication(topic("transfers"), false), HOME);
        assertThat(outcome.lostStores()).isEmpty();
        assertThat(outcome.survival()).isNotEqualTo(Survival.LOST);
    }

    @Test
    void storesThatAreCopiedAtTheirOwnPaceAreApartAfterwards() {
        var path = outcome(
                        HOME,
                        fileSystem("files").replicaInRecovery(),
                        postgres("ledger").replicaInRecovery())
                .path()
                .orElseThrow();
        assertThat(path.losses()).containsOnlyKeys("files", "ledger");
        assertThat(path.skew().orElseThrow()).isPositive();
    }

    @Test
    void mastersKeepTheirMajorityAndDataItsCopiesWithoutAZone() {
        var products = search("products").followerInRecovery();
        assertThat(outcome(products, FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(products, FIRST_ZONE, SECOND_ZONE).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(products.withoutStandby("to save money"), FIRST_ZONE).survival())
                .isEqualTo(Survival.DEGRADED);
    }

    @Test
    void aFollowerTakesOverAndADomainOfItsOwnIsFilledByItsUser() {
        assertThat(outcome(search("products").followerInRecovery(), HOME)
                        .path()
                        .orElseThrow()
                        .losses())
                .containsOnlyKeys("products");
        assertThat(outcome(search("products").separateInRecovery(), HOME).survival())
                .isEqualTo(Survival.SURVIVES);
        assertThat(outcome(search("products"), HOME).survival()).isEqualTo(Survival.LOST);
    }

    @Test
    void aClusterOfBrokersKeepsItsMajorityAndAPairItsStandby() {
        assertThat(outcome(rabbitMq("events"), FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(rabbitMq("events").singleInstance("to save money"), FIRST_ZONE)
                        .survival())
                .isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(activeMq("events"), FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void messagesAreGoneWithTheirRegionUnlessTheyAreReplicated() {
        var alone = outcome(rabbitMq("events"), HOME).path().orElseThrow();
        assertThat(alone.losses().get("events")).isEqualTo(new Loss.Stranded(EvidenceLevel.DOCUMENTED));
        var replicated = outcome(activeMq("events").replicatedToRecovery(), HOME);
        assertThat(replicated.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(replicated.path().orElseThrow().loss().isBounded()).isTrue();
    }

    @Test
    void aReaderOfAuroraTakesOverAndAnInstanceAloneHasToBeReplaced() {
        var ledger = auroraPostgres("ledger").globalDatabase();
        assertThat(outcome(ledger, FIRST_ZONE).survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome(ledger.instances(1), FIRST_ZONE).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(ledger, HOME).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(auroraPostgres("ledger"), HOME).survival()).isEqualTo(Survival.LOST);
    }

    @Test
    void copiedBackupsAreRestoredWhereNoInstanceIsReplicated() {
        var restored = outcome(sqlServer("ledger").backupsInRecovery(), HOME);
        assertThat(restored.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(restored.path().orElseThrow().time().hi()).isGreaterThan(Duration.ofHours(4));
    }

    @Test
    void mailCanWait() {
        var letters = mail("letters", "bank.example");
        assertThat(outcome(letters, HOME.service("ses")).survival()).isEqualTo(Survival.DEGRADED);
        assertThat(outcome(letters, HOME).survival()).isEqualTo(Survival.SURVIVES);
    }

    private static Outcome outcome(Dependency used, Atom... failures) {
        return outcome(FailureSet.of(failures), used);
    }

    private static Outcome outcome(Atom failure, Dependency... used) {
        return outcome(FailureSet.of(failure), used);
    }

    private static Outcome outcome(FailureSet failures, Dependency... used) {
        return outcome(failures, shop(used).build());
    }

    private static Outcome outcome(FailureSet failures, Topology topology) {
        return new Prover(Derivation.of(topology)).outcome("shop/edge", failures);
    }

    private static TopologyBuilder shop(Dependency... used) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(1).uses(used)));
    }
}
