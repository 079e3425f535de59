package dev.tandem.resilience.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.aws.Recovery;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.service.Service;
import dev.tandem.resilience.derived.BeforePromotion;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import wordpress.WordPress;

/** What is true of the claims about WordPress. */
final class WordPressClaims {

    static final ProvedSystem WORDPRESS = ProvedSystem.of(programOnly(new WordPress().define()), "example.com");
    private static final ProvedSystem TESTED = ProvedSystem.of(testingFiles(new WordPress().define()), "example.com");

    private static final String KEPT = "Keep clients in us-west-2";

    private static final List<Claim> FIRST_HALF = List.of(
            new Claim(
                    1,
                    "wordpress: lost while Route 53 does not answer",
                    "Route 53 developer guide: answers are the only way in",
                    () -> WORDPRESS.without("route53").isLost()),
            new Claim(
                    2,
                    "wordpress: reads are served elsewhere at once, writes after files, database and restart in turn",
                    "audit F1 and F2",
                    () -> {
                        assertThat(BeforePromotion.of(WORDPRESS.topology()))
                                .anySatisfy(line -> assertThat(line).startsWith("prod serves reads only"));
                        WORDPRESS
                                .without("us-east-2")
                                .isRecoverable()
                                .does("AWS", "example.com sends clients to us-west-2")
                                .doesAfter("Make us-west-2 active", "Open prod-files for writing")
                                .takes(WORDPRESS.sum(
                                        Recovery.DNS_MOVES_CLIENTS,
                                        Recovery.PERSON_DECIDES,
                                        Recovery.FILE_SYSTEM_COPY_IS_OPENED,
                                        Recovery.REPLICA_IS_PROMOTED,
                                        Recovery.PARAMETERS_ARE_READ,
                                        Recovery.PROGRAM_RESTARTS));
                    }),
            new Claim(
                    3,
                    "wordpress: the zone of dev's instance moves the clients of example.com, which it still serves",
                    "audit F2b; Elastic Load Balancing: every target group has to be healthy",
                    () -> {
                        WORDPRESS.movesClients(true, "us-east-2/use2-az1");
                        WORDPRESS
                                .without("us-east-2/use2-az1")
                                .doesNot("The Auto Scaling group launches instances of dev in us-east-2");
                    }),
            new Claim(
                    4,
                    "wordpress: so does dev's only instance, without which example.com is served",
                    "audit F2b",
                    () -> {
                        WORDPRESS.movesClients(true, "us-east-2/use2-az1/ec2-dev-1");
                        WORDPRESS.without("us-east-2/use2-az1/ec2-dev-1").survives();
                        WORDPRESS
                                .at("dev.example.com")
                                .without("us-east-2/use2-az1/ec2-dev-1")
                                .isRecoverable();
                    }),
            new Claim(
                    5,
                    "wordpress: a zone takes a reader, to which lookups lead until a person removes it",
                    "audit F5; Route 53: weighted records without a health check are always answered",
                    () -> WORDPRESS
                            .without("us-east-2/use2-az2")
                            .isRecoverable()
                            .does("a person", "Remove the read replica of content that is down from its name")),
            new Claim(6, "wordpress: both read replicas can fail", "audit F5", () -> assertThat(
                            WORDPRESS.allCalled("content-reader"))
                    .containsExactly(
                            "us-east-2/use2-az1/rds-content-reader-1", "us-east-2/use2-az2/rds-content-reader-2")),
            new Claim(
                    7,
                    "wordpress: no health check sees RDS, so that a person moves clients by Route 53's control plane",
                    "audit F2a",
                    () -> {
                        WORDPRESS.movesNobody("us-east-2/service-rds");
                        WORDPRESS
                                .without("us-east-2/service-rds")
                                .isRecoverable()
                                .does("a pipeline", KEPT);
                        WORDPRESS
                                .without("us-east-1/control-plane-route53", "us-east-2/service-rds")
                                .isLost();
                    }),
            new Claim(
                    8,
                    "wordpress: AWS notices the loss of EFS where the health path tests the files, and only there",
                    "audit F2c",
                    () -> {
                        TESTED.movesClients(false, "us-east-2/service-elasticfilesystem");
                        TESTED.without("us-east-2/service-elasticfilesystem").doesNot(KEPT);
                        WORDPRESS.without("us-east-2/service-elasticfilesystem").does("a pipeline", KEPT);
                    }));

    private static final List<Claim> SECOND_HALF = List.of(
            new Claim(9, "wordpress: AWS notices the loss of load balancing", "a connection fails", () -> WORDPRESS
                    .without("us-east-2/service-elasticloadbalancing")
                    .isRecoverable()
                    .doesNot(KEPT)),
            new Claim(
                    10,
                    "wordpress: without the key its stores stop, which no health check of the program sees",
                    "AWS KMS: RDS and EFS lose access; audit F2a",
                    () -> WORDPRESS
                            .without("us-east-2/key-wordpress")
                            .isRecoverable()
                            .does("a pipeline", KEPT)),
            new Claim(12, "wordpress: 99.5 % is agreed for dev's one instance", "Amazon Compute SLA", () -> assertThat(
                            WORDPRESS.at("dev.example.com").nines().agreed())
                    .isCloseTo(.9943, within(.00005))),
            new Claim(13, "wordpress: the time of recoveries counts in its availability", "audit F3", () -> assertThat(
                            WORDPRESS.nines().structural())
                    .isBetween(.9993, .9999)),
            new Claim(
                    14,
                    "wordpress: with IAM in us-east-1 lost too, the region is made active by hand",
                    "audit F8; IAM's control plane is in us-east-1",
                    () -> WORDPRESS
                            .without("us-east-1", "us-east-2")
                            .isRecoverable()
                            .does("a person", "Make us-west-2 active by hand")
                            .doesNot("Make us-west-2 active")),
            new Claim(
                    15,
                    "wordpress: any control plane alone is survived",
                    "AWS Fault Isolation Boundaries: static stability",
                    () -> WORDPRESS.survivesEach(WORDPRESS.allCalled("control-plane-"))),
            new Claim(
                    16,
                    "wordpress: either state alone is survived",
                    "Terraform runs nothing",
                    () -> WORDPRESS.survivesEach(WORDPRESS.allCalled("state-"))),
            new Claim(
                    17,
                    "wordpress: without the state too, the region is made active by hand",
                    "audit F10; aws rds promote-read-replica needs no state",
                    () -> WORDPRESS
                            .without("us-east-2", "us-west-2/state-wordpress")
                            .isRecoverable()
                            .does("a person", "Make us-west-2 active by hand")),
            new Claim(
                    18,
                    "wordpress: files are typically 15 minutes behind, with no bound",
                    "EFS user guide: for most file systems",
                    () -> WORDPRESS.without("us-east-2").loses("prod-files", "typically")));

    private WordPressClaims() {}

    static List<Claim> all() {
        return Stream.concat(FIRST_HALF.stream(), SECOND_HALF.stream()).toList();
    }

    /** Whatever the health path of each service tests, here it tests the program alone. */
    private static Topology programOnly(Topology topology) {
        return topology.changed(element -> element instanceof Service service ? service.coversOnlyItself() : element);
    }

    private static Topology testingFiles(Topology topology) {
        return topology.changed(element -> element instanceof Service service
                ? service.covers(service.uses().stream()
                        .filter(FileSystem.class::isInstance)
                        .map(FileSystem.class::cast)
                        .toArray(FileSystem[]::new))
                : element);
    }
}
