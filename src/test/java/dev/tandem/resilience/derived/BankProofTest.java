package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.accelerator;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.postgres;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Recovery;
import dev.tandem.element.database.Database;
import dev.tandem.element.service.Service;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.topology.Network;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model of a bank says is what its architects would say, and each weaker bank is told from it. */
class BankProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom AWAY = Atom.region("eu-central-1");
    private static final Atom FIRST_ZONE = HOME.zone("euw1-az1");
    private static final Atom SECOND_ZONE = HOME.zone("euw1-az2");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"euw1-az1", "euw1-az2", "euw1-az3"})
    void anyZoneIsSurvived(String zone) {
        assertThat(survival(bank(ledger()), HOME.zone(zone))).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void theWritersZoneCostsWhatRdsTakesToFailOver() {
        var outcome = outcome(bank(ledger()), FIRST_ZONE);
        assertThat(outcome.path().orElseThrow().time())
                .isEqualTo(Recovery.RDS_STANDBY_TAKES_OVER.time().range());
        assertThat(outcome.path().orElseThrow().needsDecision()).isFalse();
    }

    @Test
    void thePrimaryRegionIsRecoveredFromByPromotingTheReplica() {
        var outcome = outcome(bank(ledger()), HOME);
        assertThat(outcome.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome.alternative()).contains("eu-central-1");
        assertThat(outcome.path().orElseThrow().time())
                .isEqualTo(range(90)
                        .then(Recovery.PERSON_DECIDES.time().range())
                        .then(Recovery.REPLICA_IS_PROMOTED.time().range())
                        .then(Recovery.PARAMETERS_ARE_READ.time().range())
                        .then(Recovery.PROGRAM_RESTARTS.time().range()));
        assertThat(outcome.path().orElseThrow().losses()).containsOnlyKeys("ledger");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-east-1", "us-west-2"})
    void regionsThatOnlyTakeOrdersAreNotMissed(String region) {
        assertThat(survival(bank(ledger()), Atom.region(region))).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void failingOverNeedsNothingOfThePrimaryRegion() {
        var bank = bank(ledger());
        assertThat(survival(bank, HOME, AWAY.controlPlane("rds"))).isEqualTo(Survival.LOST);
        assertThat(survival(bank, HOME, Atom.region("us-east-1"), Atom.region("us-west-2")))
                .isEqualTo(Survival.RECOVERABLE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"eu-central-1/state-bank", "us-east-1/control-plane-iam"})
    void withoutWhatTerraformAsksForAPersonMakesTheRegionActiveByHandWhichTakesLonger(String missing) {
        var bank = bank(ledger());
        var byHand = outcome(bank, HOME, atom(bank, missing)).path().orElseThrow();
        assertThat(byHand.steps()).extracting(TimedStep::what).contains("Make eu-central-1 active by hand");
        assertThat(byHand.time().hi())
                .isGreaterThan(outcome(bank, HOME).path().orElseThrow().time().hi());
    }

    @Test
    void anInstanceServesWithoutANatGatewayUnlessItNeedsTheInternet() {
        var one = network("10.1.0.0/16").singleNatGateway("to save money");
        var gateway = FIRST_ZONE.node("nat-gateway");
        assertThat(survival(bank(ledger(), one, web()), gateway)).isEqualTo(Survival.SURVIVES);
        var calling = bank(ledger(), one, web().needsInternet("it asks a rating agency"));
        assertThat(survival(calling, gateway)).isEqualTo(Survival.RECOVERABLE);
    }

    @Test
    void oneNatGatewayMakesItsZoneFatalToInstancesThatNeedTheInternet() {
        var one = network("10.1.0.0/16").singleNatGateway("to save money");
        var bank = bank(ledger(), one, web().needsInternet("it asks a rating agency"));
        assertThat(survival(bank, FIRST_ZONE)).isEqualTo(Survival.RECOVERABLE);
        assertThat(survival(bank, SECOND_ZONE)).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void twoZonesSurviveOneButThreeInstancesInThemDoNotCarryTheLoadOfThree() {
        var two = network("10.1.0.0/16").zones(2);
        assertThat(survival(bank(ledger(), two, web()), FIRST_ZONE)).isEqualTo(Survival.SURVIVES);
        var needy = bank(ledger(), two, web().instances(3).neededInstances(2));
        assertThat(survival(needy, FIRST_ZONE)).isEqualTo(Survival.RECOVERABLE);
        var spread = bank(ledger(), network("10.1.0.0/16"), web().instances(3).neededInstances(2));
        assertThat(survival(spread, FIRST_ZONE)).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void aVolumeOrAZoneWithoutStandbyIsDownUntilSomebodyActs() {
        var bank = bank(ledger().withoutStandby("to save money"));
        assertThat(survival(bank, FIRST_ZONE)).isEqualTo(Survival.RECOVERABLE);
        assertThat(survival(bank, FIRST_ZONE.node("rds-ledger-volume-1"))).isEqualTo(Survival.RECOVERABLE);
        assertThat(survival(bank, SECOND_ZONE)).isEqualTo(Survival.SURVIVES);
    }

    /** AWS Database Blog, "Amazon RDS Under the Hood: Single-AZ instance recovery". */
    @Test
    void rdsReplacesAHostByItselfAndLosesNothing() {
        var outcome = outcome(bank(ledger().withoutStandby("to save money")), FIRST_ZONE.node("rds-ledger-host-1"));
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.path().orElseThrow().time())
                .isEqualTo(Recovery.RDS_HOST_IS_REPLACED.time().range());
        assertThat(outcome.path().orElseThrow().loss()).isEqualTo(Loss.none());
    }

    @Test
    void withoutAReplicaTheRegionTakesTheDataWithIt() {
        var outcome = outcome(bank(postgres("ledger")), HOME);
        assertThat(outcome.survival()).isEqualTo(Survival.LOST);
        assertThat(outcome.lostStores()).containsExactly("ledger");
    }

    @Test
    void backupsAreRestoredWhereInstancesCanBeLaunchedWhichIsNotWhereTwoZonesAreLost() {
        var alone = bank(postgres("ledger").withoutStandby("to save money"));
        assertThat(survival(alone, FIRST_ZONE)).isEqualTo(Survival.RECOVERABLE);
        assertThat(survival(alone, FIRST_ZONE, SECOND_ZONE)).isEqualTo(Survival.LOST);
    }

    @Test
    void fewerInstancesThanOnAnOrdinaryDayDegradeWhatNobodyCalledAmple() {
        var bank = bank(ledger(), network("10.1.0.0/16"), service("web").instances(2));
        assertThat(survival(bank, FIRST_ZONE)).isEqualTo(Survival.DEGRADED);
    }

    @Test
    void whatIsMeasuredTakesThePlaceOfWhatIsAssumed() {
        var measured = builder(ledger(), network("10.1.0.0/16"), web())
                .measured(Recovery.PERSON_DECIDES, Duration.ofMinutes(1), Duration.ofMinutes(2))
                .build();
        assertThat(outcome(measured, HOME).path().orElseThrow().time().hi())
                .isEqualTo(Duration.ofSeconds(90 + 120 + 600 + 75 + 60));
    }

    private static Survival survival(Topology topology, Atom... failures) {
        return outcome(topology, failures).survival();
    }

    private static Outcome outcome(Topology topology, Atom... failures) {
        return new Prover(Derivation.of(topology)).outcome("bank/edge", FailureSet.of(failures));
    }

    private static Database ledger() {
        return postgres("ledger").replicaInRecovery();
    }

    private static Service web() {
        return service("web").instances(2).neededInstances(1);
    }

    private static Topology bank(Database ledger) {
        return bank(ledger, network("10.1.0.0/16"), web());
    }

    private static Topology bank(Database ledger, Network home, Service web) {
        return builder(ledger, home, web).build();
    }

    private static TopologyBuilder builder(Database ledger, Network home, Service web) {
        return topology("bank")
                .primary(EU_WEST_1, home)
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .entry(accelerator("edge").to(web.uses(ledger)));
    }

    private static Atom atom(Topology topology, String id) {
        return Derivation.of(topology).atoms().stream()
                .filter(atom -> atom.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static DurationRange range(long seconds) {
        return DurationRange.of(Duration.ofSeconds(seconds));
    }
}
