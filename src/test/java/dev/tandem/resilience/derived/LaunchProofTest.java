package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.element.messaging.Publication;
import dev.tandem.element.service.Service;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What instances need to be launched in the recovery region, how long it takes, and what they need while they run. */
class LaunchProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom AWAY = Atom.region("eu-central-1");
    private static final Network PRIMARY = network("10.1.0.0/16");

    @ParameterizedTest
    @MethodSource("withSecrets")
    void whatSignsInWithASecretDoesNotStartWithoutSecretsManager(Dependency used) {
        assertThat(outcome(web(0).uses(used), HOME).survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome(web(0).uses(used), HOME, AWAY.service("secretsmanager"))
                        .survival())
                .isEqualTo(Survival.LOST);
    }

    static Stream<Dependency> withSecrets() {
        return Stream.of(
                secret("password"),
                postgres("used").replicaInRecovery(),
                rabbitMq("used"),
                search("used").internalUsers().followerInRecovery(),
                mail("used", "shop.example").smtp());
    }

    /** EFS and OpenSearch take the role of the instance, and so does SES by its API. */
    @ParameterizedTest
    @MethodSource("withoutSecrets")
    void whatSignsInByItsRoleDoesNotNeedSecretsManager(Dependency used) {
        assertThat(atoms(shop(PRIMARY, web(0).uses(used)))).noneMatch(atom -> atom.contains("secretsmanager"));
    }

    static Stream<Dependency> withoutSecrets() {
        return Stream.of(
                fileSystem("used").replicaInRecovery(),
                search("used").followerInRecovery(),
                mail("used", "shop.example"),
                key("used").signing());
    }

    @Test
    void aLaunchTakesAsLongAsTheUserSaysIfThatIsLonger() {
        var launched = launched(web(0).startsWithin(minutes(30)));
        assertThat(launched.estimate().range()).isEqualTo(DurationRange.minutes(2, 30));
        assertThat(launched.estimate().evidence()).isEqualTo(EvidenceLevel.ASSUMED);
        assertThat(launched.action().source()).startsWith("startsWithin(...) of web, stated at ");
    }

    /** The group begins to count once the instance runs; EC2's part stays. */
    @Test
    void aLaunchTakesNoLessThanAwsNeeds() {
        var usual = Recovery.INSTANCES_ARE_LAUNCHED;
        assertThat(launched(web(0).startsWithin(minutes(1))).estimate()).isEqualTo(usual.time());
        assertThat(launched(web(0).startsWithin(minutes(5))).action().source()).isEqualTo(usual.source());
    }

    @Test
    void aProgramThatUsesAKeyMovesWhereItsKeyIs() {
        var outcome = outcome(web(2).uses(key("vault").signing()), HOME.holding(Atom.Kind.KEY, "key-vault"));
        assertThat(outcome.alternative()).contains("eu-central-1");
    }

    /** What is restored from a vault stands under the name that the programs' parameters say already. */
    @Test
    void onlyWhatFollowsThePrimaryRegionMakesProgramsRestart() {
        var restart = "The instances of web read their parameters and restart";
        var followed = outcome(web(2).uses(auroraPostgres("data").globalDatabase()), HOME);
        assertThat(steps(followed)).extracting(TimedStep::what).contains(restart);
        var data = auroraPostgres("data");
        var restored =
                outcome(shop(PRIMARY, web(2).uses(data), backupPlan("daily").covers(data)), HOME);
        assertThat(steps(restored)).extracting(TimedStep::what).doesNotContain(restart);
    }

    @Test
    void whoCallsAwsThroughNatGatewaysServesWorseWithoutThem() {
        var web = web(2).uses(new Publication(topic("orders"), false));
        var gateways = Stream.of("euw1-az1", "euw1-az2", "euw1-az3")
                .map(zone -> HOME.zone(zone).node("nat-gateway"))
                .toArray(Atom[]::new);
        assertThat(outcome(web, gateways).survival()).isEqualTo(Survival.DEGRADED);
    }

    /** KMS, parameters and secrets have endpoints in the network then. */
    @Test
    void whoSignsThroughInterfaceEndpointsNeedsNoNatGateway() {
        var web = web(2).uses(key("vault").signing());
        assertThat(atoms(shop(PRIMARY.interfaceEndpoints(), web)))
                .contains("eu-central-1/euc1-az1/nat-gateway")
                .doesNotContain("eu-west-1/euw1-az1/nat-gateway");
    }

    /** The network has no endpoints of SNS, SQS and SES. */
    @Test
    void whoPublishesNeedsNatGatewaysBesideInterfaceEndpoints() {
        var web = web(2).uses(new Publication(topic("orders"), false));
        assertThat(atoms(shop(PRIMARY.interfaceEndpoints(), web))).contains("eu-west-1/euw1-az1/nat-gateway");
    }

    private static TimedStep launched(Service web) {
        return steps(outcome(web, HOME)).stream()
                .filter(step -> step.what().equals("The Auto Scaling group launches instances of web in eu-central-1"))
                .findFirst()
                .orElseThrow();
    }

    private static List<TimedStep> steps(Outcome outcome) {
        return outcome.path().orElseThrow().steps();
    }

    private static List<String> atoms(Topology shop) {
        return Derivation.of(shop).atoms().stream().map(Atom::id).toList();
    }

    private static Outcome outcome(Service web, Atom... failures) {
        return outcome(shop(PRIMARY, web), failures);
    }

    private static Outcome outcome(Topology shop, Atom... failures) {
        return new Prover(Derivation.of(shop)).outcome("shop/edge", FailureSet.of(failures));
    }

    private static Service web(int inRecovery) {
        return service("web").instances(2).inRecovery(sizing -> sizing.instances(inRecovery));
    }

    private static Topology shop(Network primary, Service web, Element... more) {
        return topology("shop")
                .primary(EU_WEST_1, primary)
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web))
                .with(more)
                .build();
    }
}
