package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.resilience.derived.BeforePromotion;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What becomes of a service that asks another one, derived by hand. */
class ServiceEdgeProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom AWAY = Atom.region("eu-central-1");

    /** Three instances in three zones: each zone holds one, and a service that needs all of them is down without it. */
    private static final Service TIGHT = service("api").instances(3).neededInstances(3);

    private static final Service AMPLE = service("api").instances(3).neededInstances(1);

    @Test
    void goesOnWithoutAZoneWhileTheOtherOneDoes() {
        assertThat(outcome(shop(AMPLE), HOME.zone("euw1-az1")).survival()).isEqualTo(Survival.SURVIVES);
    }

    /** Two of three needed instances run: the other one does not serve, and so neither does what asks it. */
    @Test
    void isDownWhereTheLossOfAZoneLeavesTheOtherOneTooFewInstances() {
        var outcome = outcome(shop(TIGHT), HOME.zone("euw1-az1"));
        assertThat(outcome.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome.path().orElseThrow().steps())
                .extracting(TimedStep::what)
                .anySatisfy(step -> assertThat(step).contains("instances of api"));
        assertThat(outcome(shop(AMPLE), HOME.zone("euw1-az1").node("ec2-api-1")).survival())
                .isEqualTo(Survival.SURVIVES);
        assertThat(outcome(shop(TIGHT), HOME.zone("euw1-az1").node("ec2-api-1")).survival())
                .isEqualTo(Survival.RECOVERABLE);
    }

    /** A database of the other one is not used by this one, and takes it down all the same. */
    @Test
    void isDownWithWhatTheOtherOneUses() {
        var ledger = postgres("ledger").replicaInRecovery();
        assertThat(outcome(shop(AMPLE.uses(ledger)), HOME.service("rds")).survival())
                .isEqualTo(Survival.RECOVERABLE);
        var beside =
                sites().entry(accelerator("edge").to(web(AMPLE))).with(ledger).build();
        assertThat(outcome(beside, HOME.service("rds")).survival()).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void servesWorseWhileTheOtherOneDoes() {
        var api = service("api").instances(3);
        assertThat(outcome(shop(api), HOME.zone("euw1-az1").node("ec2-api-1")).survival())
                .isEqualTo(Survival.DEGRADED);
    }

    /** It asks the other one of its own region, and never that of the other region. */
    @Test
    void isNotHelpedByTheOtherRegionsInstances() {
        var outcome = outcome(shop(AMPLE), HOME);
        assertThat(outcome.alternative()).contains("eu-central-1");
        assertThat(outcome(shop(AMPLE), HOME, AWAY).survival()).isEqualTo(Survival.LOST);
        var api = TIGHT.inRecovery(recovery -> recovery.instances(3));
        assertThat(outcome(shop(api), HOME, AWAY.zone("euc1-az1").node("ec2-api-1"))
                        .path()
                        .orElseThrow()
                        .steps())
                .extracting(TimedStep::what)
                .anySatisfy(step -> assertThat(step).contains("instances of api in eu-central-1"));
    }

    @Test
    void isAloneAnEntryUnlessTheOtherOneHasWorkOfItsOwn() {
        assertThat(entries(shop(AMPLE))).containsExactly("shop/edge");
        assertThat(entries(shop(AMPLE.consumes(queue("jobs"))))).containsExactlyInAnyOrder("shop/api", "shop/edge");
    }

    /** The load balancer beside the public one is another component, which the same service of AWS runs. */
    @Test
    void needsTheInternalLoadBalancerOfAServiceThatAnEntryLeadsTo() {
        var api = AMPLE.clearText("inside").port(8081);
        var both = sites().entry(
                        accelerator("edge").to(service("web").instances(3).uses(api), api))
                .build();
        var model = Derivation.of(both);
        assertThat(model.components().stream().map(component -> component.id()))
                .contains("eu-west-1/api/internal-load-balancer", "eu-central-1/api/internal-load-balancer");
        assertThat(outcome(both, HOME.service("elasticloadbalancing")).alternative())
                .contains("eu-central-1");
    }

    @Test
    void doesNotServeInTheRecoveryRegionBeforeTheOtherOneDoes() {
        var ledger = postgres("ledger").replicaInRecovery();
        var idle = AMPLE.inRecovery(recovery -> recovery.instances(0));
        assertThat(BeforePromotion.of(shop(idle)))
                .contains(
                        "api does not serve: 0 of 1 needed instances run",
                        "web does not serve: api does not serve there yet");
        assertThat(BeforePromotion.of(shop(AMPLE.uses(ledger)))).contains("web serves reads only: ledger is read-only");
    }

    /** A check that asks the other one moves clients by itself when that one fails. */
    @Test
    void isLeftByItsClientsWhereItsHealthCheckCoversTheOtherOne() {
        var api = AMPLE.uses(postgres("ledger").replicaInRecovery());
        var web = web(api).healthPath("/health");
        var covering = sites().entry(accelerator("edge").to(web.covers(api))).build();
        var shallow =
                sites().entry(accelerator("edge").to(web.coversOnlyItself())).build();
        assertThat(moving(covering)).contains("edge sends clients to eu-central-1");
        assertThat(moving(shallow)).contains("Keep clients in eu-central-1");
    }

    private static Iterable<String> moving(Topology topology) {
        return outcome(topology, HOME.service("rds")).path().orElseThrow().steps().stream()
                .map(TimedStep::what)
                .toList();
    }

    private static Iterable<String> entries(Topology topology) {
        return Derivation.of(topology).entries().stream().map(EntryPoint::id).toList();
    }

    private static Outcome outcome(Topology topology, Atom... failures) {
        return new Prover(Derivation.of(topology)).outcome("shop/edge", FailureSet.of(failures));
    }

    private static Topology shop(Service api) {
        return sites().entry(accelerator("edge").to(web(api))).build();
    }

    private static Service web(Service api) {
        return service("web").instances(3).neededInstances(1).uses(api);
    }

    private static TopologyBuilder sites() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
