package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;

import dev.tandem.aws.Recovery;
import dev.tandem.element.database.Database;
import dev.tandem.element.key.Key;
import dev.tandem.element.messaging.Consumption;
import dev.tandem.element.messaging.Publication;
import dev.tandem.element.nodes.NodePair;
import dev.tandem.element.service.LoadBalancer;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Entry;
import dev.tandem.topology.TopologyBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of element.
 *
 * @param name of the element
 * @param entry that rests on it
 * @param matters the things whose loss has to change some outcome
 * @param estimates that it asks for, beside those that every topology asks for
 */
record ProvedKind(
        String kind, TopologyBuilder system, String name, String entry, Set<Recovery> estimates, List<String> matters) {

    private static final Key VAULT = key("vault");

    private static final Set<Recovery> BY_ACCELERATOR = Set.of(
            Recovery.ACCELERATOR_MOVES_CLIENTS,
            Recovery.ACCELERATOR_IS_MOVED_BY_HAND,
            Recovery.INSTANCES_ARE_LAUNCHED,
            Recovery.REGION_IS_MADE_ACTIVE_BY_HAND);

    private static final List<ProvedKind> STORES = List.of(
            used(
                    "external element",
                    external("data")
                            .inZones(2)
                            .copiedToRecovery(minutes(5), byStep("Promote it", "promote it", minutes(1), minutes(2))),
                    Set.of(),
                    "eu-west-1/external-data",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-central-1/external-data",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2"),
            used(
                    "database",
                    postgres("data").replicaInRecovery().encryptedWith(VAULT),
                    Set.of(
                            Recovery.RDS_STANDBY_TAKES_OVER,
                            Recovery.RDS_HOST_IS_REPLACED,
                            Recovery.DATABASE_IS_RESTORED,
                            Recovery.REPLICA_IS_PROMOTED,
                            Recovery.PARAMETERS_ARE_READ,
                            Recovery.PROGRAM_RESTARTS),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-rds",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-west-1/euw1-az1/rds-data-host-1",
                    "eu-west-1/euw1-az1/rds-data-volume-1",
                    "eu-west-1/euw1-az2/rds-data-host-2",
                    "eu-west-1/euw1-az2/rds-data-volume-2",
                    "eu-west-1/control-plane-rds",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-rds",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2",
                    "eu-central-1/euc1-az1/rds-data-host-1",
                    "eu-central-1/euc1-az1/rds-data-volume-1",
                    "eu-central-1/control-plane-rds",
                    "eu-central-1/control-plane-ec2",
                    "eu-central-1/control-plane-autoscaling",
                    "eu-central-1/state-shop",
                    "eu-central-1/control-plane-ssm"),
            used(
                    "aurora",
                    auroraPostgres("data").globalDatabase().encryptedWith(VAULT),
                    Set.of(
                            Recovery.AURORA_READER_TAKES_OVER,
                            Recovery.AURORA_INSTANCE_IS_REPLACED,
                            Recovery.AURORA_GLOBAL_FAILOVER,
                            Recovery.AURORA_GLOBAL_SWITCHOVER,
                            Recovery.PARAMETERS_ARE_READ,
                            Recovery.PROGRAM_RESTARTS),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-rds",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-west-1/euw1-az1/aurora-data-1",
                    "eu-west-1/euw1-az2/aurora-data-2",
                    "eu-west-1/control-plane-rds",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-rds",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2",
                    "eu-central-1/control-plane-rds",
                    "eu-central-1/state-shop"),
            used(
                    "file system",
                    fileSystem("data").replicaInRecovery().encryptedWith(VAULT),
                    Set.of(Recovery.FILE_SYSTEM_COPY_IS_OPENED, Recovery.REGIONAL_SERVICE_LOSES_ZONE),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-elasticfilesystem",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-elasticfilesystem",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2",
                    "eu-central-1/control-plane-elasticfilesystem"),
            used(
                    "search",
                    search("data").followerInRecovery().encryptedWith(VAULT),
                    Set.of(
                            Recovery.SEARCH_STANDBY_TAKES_OVER,
                            Recovery.SEARCH_FOLLOWER_IS_STOPPED,
                            Recovery.PARAMETERS_ARE_READ,
                            Recovery.PROGRAM_RESTARTS),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-es",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-west-1/euw1-az1/es-data-master-1",
                    "eu-west-1/euw1-az1/es-data-data-1",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-es",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2",
                    "eu-central-1/state-shop"));

    private static final List<ProvedKind> MESSAGING = List.of(
            used(
                    "rabbitMq",
                    rabbitMq("data").encryptedWith(VAULT),
                    Set.of(Recovery.BROKER_NODE_IS_LOST, Recovery.BROKER_HAS_DEFINITIONS),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-mq",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-west-1/euw1-az3/mq-data-3",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-mq",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az3/mq-data-3",
                    "eu-central-1/state-shop"),
            used(
                    "activeMq",
                    activeMq("data").replicatedToRecovery(),
                    Set.of(
                            Recovery.BROKER_NODE_IS_LOST,
                            Recovery.BROKER_IS_PROMOTED,
                            Recovery.PARAMETERS_ARE_READ,
                            Recovery.PROGRAM_RESTARTS),
                    "eu-west-1/service-mq",
                    "eu-west-1/euw1-az1/mq-data-1",
                    "eu-west-1/euw1-az2/mq-data-2",
                    "eu-central-1/service-mq",
                    "eu-central-1/euc1-az1/mq-data-1",
                    "eu-central-1/control-plane-mq",
                    "eu-central-1/state-shop"),
            used(
                    "queue",
                    new Consumption(queue("data").encryptedWith(VAULT)),
                    Set.of(Recovery.REGIONAL_SERVICE_LOSES_ZONE),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-sqs",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-sqs",
                    "eu-central-1/euc1-az1"),
            used(
                    "topic",
                    new Publication(topic("data").encryptedWith(VAULT), true),
                    Set.of(Recovery.REGIONAL_SERVICE_LOSES_ZONE),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-sns",
                    "eu-west-1/euw1-az1",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-sns",
                    "eu-central-1/euc1-az1"),
            used("mail", mail("data", "shop.example"), Set.of(), "eu-west-1/service-ses", "eu-central-1/service-ses"));

    private static final List<ProvedKind> WORKLOADS = List.of(
            used(
                    "secret",
                    secret("data").encryptedWith(VAULT),
                    Set.of(),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-secretsmanager",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-secretsmanager"),
            new ProvedKind(
                    "service",
                    shop().entry(accelerator("edge").to(web())),
                    "web",
                    "shop/edge",
                    BY_ACCELERATOR,
                    "eu-west-1/key-shop",
                    "eu-west-1/service-ec2",
                    "eu-west-1/service-elasticloadbalancing",
                    "eu-west-1/service-ssm",
                    "eu-west-1/service-sts",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az1/ec2-web-1",
                    "eu-west-1/control-plane-ec2",
                    "eu-west-1/control-plane-autoscaling",
                    "eu-central-1/key-shop",
                    "eu-central-1/service-ec2",
                    "eu-central-1/service-elasticloadbalancing",
                    "eu-central-1/service-ssm",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/control-plane-ec2",
                    "eu-central-1/control-plane-autoscaling"),
            new ProvedKind(
                    "kubernetes",
                    shop().entry(accelerator("edge").to(web())).with(kubernetes("data")),
                    "data",
                    "shop/edge",
                    and(BY_ACCELERATOR, Recovery.REGIONAL_SERVICE_LOSES_ZONE)),
            new ProvedKind(
                    "node pair",
                    shop().entry(hostname("@").in(publicZone("shop.example")).to(corda())),
                    "data",
                    "shop/shop.example",
                    Set.of(
                            Recovery.DNS_MOVES_CLIENTS,
                            Recovery.NAMES_ARE_MOVED_BY_HAND,
                            Recovery.COLD_NODE_TAKES_OVER,
                            Recovery.NODES_ARE_LAUNCHED,
                            Recovery.RDS_STANDBY_TAKES_OVER,
                            Recovery.RDS_HOST_IS_REPLACED,
                            Recovery.DATABASE_IS_RESTORED,
                            Recovery.REPLICA_IS_PROMOTED),
                    "eu-west-1/key-shop",
                    "eu-west-1/service-ec2",
                    "eu-west-1/service-elasticloadbalancing",
                    "eu-west-1/euw1-az1/ec2-data-1",
                    "eu-west-1/euw1-az2/ec2-data-2",
                    "eu-west-1/control-plane-ec2",
                    "eu-central-1/key-shop",
                    "eu-central-1/service-ec2",
                    "eu-central-1/service-elasticloadbalancing",
                    "eu-central-1/service-ssm",
                    "eu-central-1/control-plane-ec2",
                    "eu-central-1/state-shop",
                    "us-east-1/control-plane-iam"));

    private static final List<ProvedKind> ENTRIES = List.of(
            new ProvedKind(
                    "static site",
                    shop().entry(staticSite("data")),
                    "data",
                    "shop/data",
                    Set.of(
                            Recovery.BUCKET_COPY_IS_READ,
                            Recovery.REGIONAL_SERVICE_LOSES_ZONE,
                            Recovery.REGION_IS_MADE_ACTIVE_BY_HAND,
                            Recovery.DISTRIBUTION_ASKS_ANOTHER_ORIGIN),
                    "cloudfront",
                    "eu-west-1/service-s3",
                    "eu-west-1/euw1-az1",
                    "eu-central-1/service-s3",
                    "eu-central-1/euc1-az1"),
            new ProvedKind(
                    "hostname",
                    shop().entry(named(shared())),
                    "shop.example",
                    "shop/shop.example",
                    Set.of(
                            Recovery.DNS_MOVES_CLIENTS,
                            Recovery.NAMES_ARE_MOVED_BY_HAND,
                            Recovery.INSTANCES_ARE_LAUNCHED,
                            Recovery.REGION_IS_MADE_ACTIVE_BY_HAND),
                    "route53",
                    "us-east-1/control-plane-route53",
                    "eu-central-1/state-shop"),
            new ProvedKind(
                    "accelerator",
                    shop().entry(accelerator("data").to(web())),
                    "data",
                    "shop/data",
                    BY_ACCELERATOR,
                    "global-accelerator",
                    "us-west-2/control-plane-globalaccelerator",
                    "eu-central-1/state-shop"),
            new ProvedKind(
                    "shared load balancer",
                    shop().entry(accelerator("edge").to(shared())),
                    "data",
                    "shop/edge",
                    BY_ACCELERATOR,
                    "eu-west-1/service-elasticloadbalancing",
                    "eu-west-1/euw1-az1",
                    "eu-central-1/service-elasticloadbalancing",
                    "eu-central-1/euc1-az1"),
            new ProvedKind(
                    "private zone",
                    shop().entry(accelerator("edge").to(web().uses(ledger())))
                            .with(privateZone("shop.internal").name("db", ledger().readersWeighted())),
                    "shop.internal",
                    "shop/edge",
                    and(
                            BY_ACCELERATOR,
                            Recovery.RDS_STANDBY_TAKES_OVER,
                            Recovery.RDS_HOST_IS_REPLACED,
                            Recovery.DATABASE_IS_RESTORED,
                            Recovery.READER_IS_REMOVED_FROM_NAME),
                    "eu-west-1/service-route53resolver",
                    "eu-west-1/euw1-az1/rds-ledger-reader-1",
                    "eu-west-1/euw1-az2/rds-ledger-reader-2",
                    "us-east-1/control-plane-route53"));

    private ProvedKind(
            String kind,
            TopologyBuilder system,
            String name,
            String entry,
            Set<Recovery> estimates,
            String... matters) {
        this(kind, system, name, entry, estimates, List.of(matters));
    }

    static Stream<ProvedKind> all() {
        return Stream.of(STORES, ProvedStores.COPIED, MESSAGING, WORKLOADS, ENTRIES)
                .flatMap(List::stream);
    }

    @Override
    public String toString() {
        return kind;
    }

    private static NodePair corda() {
        return nodes("data")
                .hotCold()
                .listens(tcp("p2p", 10002))
                .uses(postgres("vault").replicaInRecovery());
    }

    private static Database ledger() {
        return postgres("ledger").readReplicas(2);
    }

    private static LoadBalancer shared() {
        return loadBalancer("data").host("shop.example", web());
    }

    private static Entry named(LoadBalancer balancer) {
        return hostname("@").in(publicZone("shop.example")).to(balancer);
    }

    /** Something that a service uses, which an accelerator leads to. */
    static ProvedKind used(String kind, Dependency used, Set<Recovery> estimates, String... matters) {
        var shop = shop().entry(accelerator("edge").to(web().uses(used)));
        return new ProvedKind(
                kind, shop, "data", "shop/edge", and(estimates, BY_ACCELERATOR.toArray(Recovery[]::new)), matters);
    }

    private static Set<Recovery> and(Set<Recovery> estimates, Recovery... more) {
        return Stream.concat(estimates.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static Service web() {
        return service("web").instances(3).neededInstances(2).inRecovery(recovery -> recovery.instances(3));
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
