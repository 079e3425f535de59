package dev.tandem.resilience.proof;

import static dev.tandem.Tandem.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bank.Bank;
import corda.Corda;
import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Recovery;
import dev.tandem.topology.Objectives;
import dev.tandem.topology.Topology;
import flask.Flask;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import morpheus.Morpheus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty claims of the proofs that were derived by hand from what AWS documents: what is true of each of them. */
@Execution(ExecutionMode.SAME_THREAD)
class AuditClaimsTest {

    private static final ProvedSystem FLASK = ProvedSystem.of(new Flask().define(), "flask.example.com");
    private static final ProvedSystem CORDA = ProvedSystem.of(new Corda().define(), "node.corda.example.com");
    private static final ProvedSystem BANK = ProvedSystem.of(patient(new Bank().define()), "edge");
    private static final ProvedSystem MORPHEUS = ProvedSystem.of(new Morpheus().define(), "morpheus.example.com");

    private static final List<Claim> OF_EVERY_SYSTEM = List.of(
            new Claim(
                    11,
                    "every system needs the resolver of its network, with a private zone or without",
                    "audit F8",
                    () -> assertThat(List.of(WordPressClaims.WORDPRESS, FLASK, CORDA, BANK, MORPHEUS))
                            .allSatisfy(system -> system.without(
                                            system.topology().primary().region().id() + "/service-route53resolver")
                                    .isRecoverable())),
            new Claim(
                    40,
                    "no system stops with a NAT gateway, and corda has none",
                    "audit F10; requests come through the load balancer, data stays in the network",
                    () -> assertThat(List.of(WordPressClaims.WORDPRESS, FLASK, BANK))
                            .allSatisfy(system -> assertThat(system.allCalled("nat-gateway"))
                                    .isNotEmpty()
                                    .allSatisfy(gateway -> assertThat(
                                                    system.outcome(gateway).verdict())
                                            .isIn("survives", "degraded")))));

    private static final List<Claim> OF_FLASK = List.of(
            new Claim(
                    19,
                    "flask: the database fails over, the region is made active, and programs restart",
                    "audit F1",
                    () -> FLASK.without("us-east-2")
                            .doesOnly(
                                    "flask.example.com sends clients to us-west-1",
                                    "Decide to fail over to us-west-1",
                                    "Fail database over to us-west-1",
                                    "Make us-west-1 active",
                                    "The instances of web read their parameters and restart")
                            .takes(FLASK.sum(
                                    Recovery.DNS_MOVES_CLIENTS,
                                    Recovery.PERSON_DECIDES,
                                    Recovery.AURORA_GLOBAL_FAILOVER,
                                    Recovery.REGION_IS_MADE_ACTIVE,
                                    Recovery.PARAMETERS_ARE_READ,
                                    Recovery.PROGRAM_RESTARTS))),
            new Claim(
                    20,
                    "flask: without the state, by hand, which takes longer",
                    "audit F1 and F10",
                    () -> FLASK.without("us-east-2", "us-west-1/state-flask")
                            .isRecoverable()
                            .does("a person", "Make us-west-1 active by hand")
                            .takesLongerThan(FLASK.outcome("us-east-2"))),
            new Claim(
                    21,
                    "flask: a zone costs at most a minute",
                    "Aurora user guide: less than 60 seconds; storage writes to four of six",
                    () -> FLASK.without("us-east-2/use2-az1")
                            .survives()
                            .takes(DurationRange.seconds(30, 60))
                            .losesNothing()),
            new Claim(
                    22,
                    "flask: both instances of the database are replaced, and nothing is lost",
                    "Aurora shares its storage; the time is assumed",
                    () -> FLASK.without("us-east-2/use2-az1/aurora-database-1", "us-east-2/use2-az2/aurora-database-2")
                            .isRecoverable()
                            .takes(DurationRange.seconds(30, 600))
                            .losesNothing()),
            new Claim(
                    23,
                    "flask: a global database does not fail over while RDS takes no orders there",
                    "RDS API: FailoverGlobalCluster",
                    () -> FLASK.without("us-east-2", "us-west-1/control-plane-rds")
                            .isLost()),
            new Claim(
                    24,
                    "flask: with a zone less, the recovery region has to launch instances",
                    "one of three is left, two are needed",
                    () -> FLASK.without("us-east-2", "us-west-1/usw1-az1")
                            .isRecoverable()
                            .does(
                                    "AWS, checked by a person",
                                    "The Auto Scaling group launches instances of web in us-west-1")),
            new Claim(25, "flask: 99.970003 % is agreed", "99.99 % of EC2, Aurora and load balancing", () -> assertThat(
                            FLASK.nines().agreed())
                    .isCloseTo(Math.pow(.9999, 3), within(1e-12))),
            new Claim(
                    26,
                    "flask: typically up to a minute of data is lost",
                    "Aurora user guide: seconds",
                    () -> FLASK.without("us-east-2").loses("database", "typically")));

    private static final List<Claim> OF_CORDA = List.of(
            new Claim(
                    27,
                    "corda: a zone costs the standby's takeover, then the lease and the start of the cold node",
                    "RDS user guide; Corda Enterprise: the lease is in the database",
                    () -> CORDA.without("eu-west-1/euw1-az1")
                            .survives()
                            .doesAfter("The cold node of node takes over", "RDS makes the standby of vault its writer")
                            .takes(CORDA.sum(Recovery.RDS_STANDBY_TAKES_OVER, Recovery.COLD_NODE_TAKES_OVER))),
            new Claim(
                    28,
                    "corda: somebody notices and decides before both nodes are launched again",
                    "audit F6",
                    () -> CORDA.without("eu-west-1/euw1-az1/ec2-node-1", "eu-west-1/euw1-az2/ec2-node-2")
                            .isRecoverable()
                            .does("a person", "Launch the nodes of node in eu-west-1")
                            .takes(CORDA.sum(
                                    Recovery.ALARM_IS_RAISED, Recovery.PERSON_DECIDES, Recovery.NODES_ARE_LAUNCHED))),
            new Claim(
                    29,
                    "corda: every region but the primary one is survived",
                    "running nodes need no other region",
                    () -> CORDA.survivesEach("eu-west-2", "us-east-1", "us-west-2")));

    private static final List<Claim> OF_BANK = List.of(
            new Claim(
                    30,
                    "bank: with both volumes lost it fails over, which its objective allows and a restore does not",
                    "audit F6",
                    () -> BANK.without(
                                    "eu-south-1/eus1-az1/rds-ledger-volume-1",
                                    "eu-south-1/eus1-az2/rds-ledger-volume-2")
                            .isRecoverable()
                            .does("a pipeline", "Make eu-central-1 active")
                            .doesNot("Restore ledger from its backups in eu-south-1")),
            new Claim(
                    31,
                    "bank: without SNS messages wait, nothing is lost and nobody leaves the region",
                    "audit F7 and F10; SQS keeps its messages",
                    () -> BANK.without("eu-south-1/service-sns")
                            .isDegraded()
                            .losesNothing()
                            .loses("transactions-accounts", "none")
                            .doesOnly()),
            new Claim(
                    32,
                    "bank: messages are stranded with their region, not lost",
                    "audit F7; SQS keeps messages for days",
                    () -> BANK.without("eu-south-1")
                            .loses("transactions-accounts", "stranded")
                            .loses("transactions-discounts", "stranded")),
            new Claim(
                    33,
                    "bank: the accelerator moves clients in 90 seconds, by the health of load balancers",
                    "Global Accelerator API and developer guide, \"Endpoint groups\"",
                    () -> {
                        BANK.movesClients(false, "eu-south-1/service-elasticloadbalancing");
                        BANK.movesNobody("eu-south-1/service-rds", "eu-south-1/key-bank");
                        assertThat(BANK.outcome("eu-south-1").steps()).anySatisfy(step -> {
                            assertThat(step.what()).isEqualTo("edge sends clients to eu-central-1");
                            assertThat(step.takes().atWorst()).isEqualTo(90);
                            assertThat(step.takes().evidence()).isEqualTo("DOC");
                        });
                    }),
            new Claim(
                    34,
                    "bank: its pages are read from the copy, which typically lags at most 15 minutes",
                    "CloudFront: origin failover; S3 replication time control",
                    () -> BANK.at("web")
                            .without("eu-south-1")
                            .survives()
                            .takes(DurationRange.seconds(0, 60))
                            .loses("web", "typically")),
            new Claim(
                    35,
                    "bank: pages are lost with CloudFront, not with us-east-1, where it takes orders",
                    "AWS Fault Isolation Boundaries",
                    () -> {
                        BANK.at("web").without("cloudfront").isLost();
                        BANK.at("web").without("us-east-1").survives();
                    }),
            new Claim(
                    36,
                    "bank: every region but the primary one is survived",
                    "only control planes are there",
                    () -> BANK.survivesEach("eu-central-1", "us-east-1", "us-west-2")));

    private static final List<Claim> OF_MORPHEUS = List.of(
            new Claim(
                    37,
                    "morpheus: a zone costs at most a minute",
                    "quorum of RabbitMQ, standby of OpenSearch, reader of Aurora",
                    () -> MORPHEUS.without("us-west-2/usw2-az1")
                            .survives()
                            .takes(DurationRange.seconds(30, 60))
                            .losesNothing()),
            new Claim(
                    38,
                    "morpheus: the region is made active before instances are launched and definitions checked",
                    "audit F1",
                    () -> MORPHEUS.without("us-west-2")
                            .isRecoverable()
                            .doesAfter("Make us-east-2 active", "Open files for writing")
                            .doesAfter(
                                    "Check the definitions of messages",
                                    "The Auto Scaling group launches instances of app in us-east-2")
                            .doesAfter(
                                    "The Auto Scaling group launches instances of app in us-east-2",
                                    "Make us-east-2 active")),
            new Claim(39, "morpheus: mail can wait", "SES only sends", () -> MORPHEUS.without("us-west-2/service-ses")
                    .isDegraded()));

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void isTrue(Claim claim) {
        claim.holds().run();
    }

    @Test
    void noClaimIsLeftOut() {
        assertThat(claims().map(Claim::number).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    static Stream<Claim> claims() {
        return Stream.of(WordPressClaims.all(), OF_EVERY_SYSTEM, OF_FLASK, OF_CORDA, OF_BANK, OF_MORPHEUS)
                .flatMap(List::stream);
    }

    /** The bank, with an objective that moving clients by hand meets. */
    private static Topology patient(Topology bank) {
        var asked = bank.objectives();
        return new Topology(
                bank.name(),
                bank.primary(),
                bank.recovery(),
                bank.state(),
                bank.strategy(),
                new Objectives(Optional.of(minutes(20)), asked.rpo(), asked.skew(), asked.availability()),
                bank.estimates(),
                bank.rates(),
                bank.elements(),
                bank.tags(),
                bank.waivers(),
                bank.overrides(),
                bank.lifetime(),
                bank.provider(),
                bank.logs(),
                bank.account(),
                bank.origin());
    }
}
