package dev.tandem.lowering;

import static dev.tandem.Tandem.*;

import dev.tandem.Tandem;
import dev.tandem.aws.DatabaseEngine;
import dev.tandem.aws.Region;
import dev.tandem.cli.NameClashes;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import dev.tandem.topology.AccessPoint;
import dev.tandem.topology.ActiveMq;
import dev.tandem.topology.Addressed;
import dev.tandem.topology.Alerts;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.BackupPlan;
import dev.tandem.topology.Bastion;
import dev.tandem.topology.Broker;
import dev.tandem.topology.BrokerProtocol;
import dev.tandem.topology.BrokerQueue;
import dev.tandem.topology.Certificate;
import dev.tandem.topology.Consumption;
import dev.tandem.topology.Database;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.FileSystem;
import dev.tandem.topology.Hostname;
import dev.tandem.topology.Image;
import dev.tandem.topology.Key;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Network;
import dev.tandem.topology.NetworkListener;
import dev.tandem.topology.NodePair;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.Publication;
import dev.tandem.topology.Queue;
import dev.tandem.topology.RabbitMq;
import dev.tandem.topology.Reached;
import dev.tandem.topology.ReleaseGate;
import dev.tandem.topology.Search;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Sender;
import dev.tandem.topology.Service;
import dev.tandem.topology.StaticSite;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topic;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Vhost;
import dev.tandem.topology.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A topology made up from a seed, with and without faults: names are drawn from a few words, some of which are taken,
 * so that some topologies clash with themselves.
 */
public final class RandomTopology {

    /** Which seeds have no errors, because several tests ask. */
    private static final Map<Long, Boolean> SOUND = new ConcurrentHashMap<>();

    private static final List<String> WORDS = List.of(
            "ledger",
            "accounts",
            "orders",
            "mail",
            "edge",
            "search",
            "reports",
            "tokens",
            "files",
            "audit",
            "catalogue",
            "letters",
            "events",
            "invoices",
            "documents",
            "payments",
            "network",
            "key",
            "ledger-credentials",
            "accounts-load-balancer",
            "mail-replica",
            "flow-logs",
            "order-history",
            "corda",
            "notary",
            "transfers",
            "transfers-accounts",
            "news",
            "offers",
            "backlog",
            "pages",
            "ledger-buckets",
            "releases",
            "delivery",
            "deploys",
            "sources",
            "state");

    private static final List<String> OWNERS = List.of("payments", "Zürich", "team: core", "a@example.com");

    private static final List<String> SENDERS =
            List.of("bank.example", "mail.bank.example", "other.example", "alerts@bank.example");

    private static final List<String> TEXTS = List.of(
            "plain",
            "${path.module}",
            "%{ if true }yes%{ endif }",
            "a \"quoted\" \\ word",
            "two\nlines\tand more",
            "Zürich 💶");

    private final Random random;
    private final Random order;
    private final List<String> names = new ArrayList<>();
    private final List<Bastion> bastions = new ArrayList<>();

    private RandomTopology(long seed, long order) {
        this.random = new Random(seed);
        this.order = new Random(order);
        names.addAll(WORDS);
        Collections.shuffle(names, random);
    }

    /** The topology of a seed. */
    public static Topology of(long seed) {
        return inOrder(seed, 0);
    }

    /** The same, with everything whose order means nothing written in another one. */
    static Topology inOrder(long seed, long order) {
        return new RandomTopology(seed, order).topology();
    }

    /** The first seeds whose topologies have no errors. */
    public static LongStream soundSeeds(int count) {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> SOUND.computeIfAbsent(seed, RandomTopology::isSound))
                .limit(count);
    }

    private static boolean isSound(long seed) {
        return Rules.check(of(seed), NameClashes::of)
                .atLeast(Severity.ERROR)
                .findAny()
                .isEmpty();
    }

    private Topology topology() {
        var keys = several(2, this::key);
        var databases = several(3, name -> database(name, keys));
        var clusters = several(2, name -> cluster(name, keys));
        var secrets = several(2, name -> secret(name, keys));
        var fileSystems = several(2, name -> fileSystem(name, keys));
        var mails = several(2, name -> mail(name, keys));
        var searches = several(2, name -> search(name, keys));
        var brokers = several(2, name -> broker(name, keys, secrets));
        var topics = several(2, name -> topic(name, keys));
        var queues = several(2, name -> queue(name, keys, topics));
        var sites = several(2, this::staticSite);
        var called = several(2, this::calledKey);
        var publications = topics.stream().map(Publication::new).toList();
        var consumptions = queues.stream().map(Consumption::new).toList();
        var dependencies = Stream.<List<? extends Dependency>>of(
                        databases,
                        clusters,
                        secrets,
                        fileSystems,
                        mails,
                        searches,
                        brokers,
                        called,
                        publications,
                        consumptions)
                .<Dependency>flatMap(List::stream)
                .toList();
        bastions.addAll(several(1, this::bastion));
        var services = several(4, name -> service(name, dependencies));
        var alerts = several(1, this::alerts);
        var plans = dependencies.stream().anyMatch(BackupPlan::supports)
                ? several(1, name -> backupPlan(name, dependencies))
                : List.<BackupPlan>of();
        var gated = databases.stream().filter(RandomTopology::stoppable).toList();
        var gates = gated.isEmpty() ? List.<ReleaseGate>of() : several(1, name -> gate(name, pick(gated), fileSystems));
        var pairs = several(2, name -> nodePair(name, dependencies));
        var pipelines = services.isEmpty() && sites.isEmpty()
                ? List.<Pipeline>of()
                : several(2, name -> pipeline(name, services, sites));
        var kubernetes = several(1, name -> cluster(name, services, pairs));
        var apart = services.stream().filter(service -> chance(30)).toList();
        var entered = services.stream()
                .filter(service -> !apart.contains(service) && random.nextBoolean())
                .toList();
        var balancers = several(apart.isEmpty() ? 0 : 1, name -> loadBalancer(name, apart));
        var written = Stream.<List<? extends Element>>of(
                        keys,
                        databases,
                        clusters,
                        secrets,
                        fileSystems,
                        mails,
                        searches,
                        brokers,
                        topics,
                        queues,
                        sites,
                        services,
                        pairs,
                        kubernetes,
                        balancers,
                        alerts,
                        plans,
                        gates,
                        pipelines)
                .<Element>flatMap(Collection::stream)
                .toList();
        return Tandem.topology("sys" + random.nextInt(100))
                .primary(pick(Region.all()), network(10))
                .recovery(pick(Region.all()), network(chance(10) ? 10 : 20))
                .state(stateBucket("sys-terraform-state"))
                .strategy(pick(List.of(Strategy.values())))
                .tag("owner", pick(OWNERS))
                .entry(accelerator(name())
                        .to(shuffled(entered).toArray(Service[]::new))
                        .to(balancers.toArray(LoadBalancer[]::new)))
                .with(shuffled(written).toArray(Element[]::new))
                .with(shuffled(privateZones(databases, clusters, fileSystems, searches))
                        .toArray(Element[]::new))
                .with(shuffled(hostnames(Stream.of(entered, pairs, balancers).flatMap(List::stream)))
                        .toArray(Element[]::new))
                .build();
    }

    private List<Hostname> hostnames(Stream<Reached> reached) {
        var own = Tandem.publicZone("bank.example");
        var zone = random.nextBoolean() ? own : own.existing();
        return reached.filter(target -> chance(40))
                .map(target -> Tandem.hostname(target.name()).in(zone).to(target))
                .toList();
    }

    private List<PrivateZone> privateZones(
            List<Database> databases, List<AuroraCluster> clusters, List<FileSystem> files, List<Search> searches) {
        var targets = Stream.<List<? extends Addressed>>of(databases, clusters, files, searches)
                .<Addressed>flatMap(List::stream)
                .filter(target -> chance(50))
                .toList();
        var zone = Tandem.privateZone(pick(List.of("sys.internal", "bank.example")));
        for (var target : shuffled(targets)) {
            zone = zone.name(target.answering().name(), target);
        }
        for (var database : shuffled(databases)) {
            if (database.instance().readers() > 0) {
                zone = zone.name("ro." + database.name(), database.readersWeighted());
            }
        }
        return chance(50) ? List.of(zone) : List.of();
    }

    private Network network(int block) {
        var network = Tandem.network("10." + block + ".0.0/" + (16 + random.nextInt(9)));
        var narrowed = chance(30) ? network.zones(2 + random.nextInt(2)) : network;
        var guarded = chance(20) ? narrowed.networkAcls().interfaceEndpoints() : narrowed;
        return chance(20) ? guarded.singleNatGateway("to save money") : guarded;
    }

    private Key key(String name) {
        var key = Tandem.key(name).deletedAfter(days(7 + random.nextInt(24)));
        var separate = chance(20) ? key.separateInRecovery("data stays where it is") : key;
        var owned = chance(20) ? separate.administrators(variable("key_administrator")) : separate;
        return renamed(chance(30) ? owned.rotatedEvery(days(90)) : owned, Key::formerly);
    }

    private Key calledKey(String name) {
        var key = Tandem.key(name);
        return renamed(
                pick(List.of(key, key.signing(), key.asymmetricEncryption(), key.hmac(), key.keyAgreement())),
                Key::formerly);
    }

    private Database database(String name, List<Key> keys) {
        var database =
                engine(name).storage(20 + random.nextInt(100), 200).backups(keptFor(days(1 + random.nextInt(36))));
        var copied = random.nextBoolean() ? database.replicaInRecovery() : database;
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? copied.encryptedWith(pick(keys)) : copied;
        var alone = chance(20) ? encrypted.withoutStandby("to save money") : encrypted;
        return renamed(alone, Database::formerly);
    }

    private Database engine(String name) {
        return switch (random.nextInt(6)) {
            case 0 -> mysql(name).databaseName("db" + random.nextInt(100)).readReplicas(1 + random.nextInt(3));
            case 1 -> mariadb(name);
            case 2 -> oracle(name).enterpriseEdition();
            case 3 -> sqlServer(name).enterpriseEdition();
            case 4 -> sqlServer(name).backupsInRecovery();
            default -> postgres(name).databaseName("db" + random.nextInt(100));
        };
    }

    private AuroraCluster cluster(String name, List<Key> keys) {
        var cluster = (random.nextBoolean() ? auroraPostgres(name) : auroraMysql(name))
                .instances(1 + random.nextInt(4))
                .backups(keptFor(days(1 + random.nextInt(36))));
        var sized = random.nextBoolean() ? cluster.serverless(1, 8) : cluster.instanceClass("db.r6g.xlarge");
        var placed = chance(30) ? sized.inRecovery(recovery -> recovery.instances(1 + random.nextInt(3))) : sized;
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? placed.encryptedWith(pick(keys)) : placed;
        return random.nextBoolean() ? encrypted.globalDatabase() : encrypted;
    }

    private Secret secret(String name, List<Key> keys) {
        var secret = Tandem.secret(name).username(pick(TEXTS)).passwordVersion(1 + random.nextInt(3));
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? secret.encryptedWith(pick(keys)) : secret;
        return renamed(encrypted, Secret::formerly);
    }

    private FileSystem fileSystem(String name, List<Key> keys) {
        var points =
                shuffled(List.of(accessPoint("inbox"), accessPoint("outbox").posixUser(1001, 1002)));
        var fileSystem = Tandem.fileSystem(name)
                .posixUser(1 + random.nextInt(2000), 1000)
                .accessPoints(points.subList(0, chance(50) ? 2 : 0).toArray(AccessPoint[]::new));
        var copied = random.nextBoolean() ? fileSystem.replicaInRecovery() : fileSystem;
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? copied.encryptedWith(pick(keys)) : copied;
        var placed = chance(20) ? encrypted.oneZone("to save money") : encrypted;
        var fast = chance(30) ? placed.provisionedThroughput(1 + random.nextInt(100)) : placed;
        var busy = chance(20) ? fast.maxIo() : fast;
        var tiered = chance(30) ? busy.infrequentAccessAfter(days(pick(List.of(1, 30, 90)))) : busy;
        return renamed(chance(10) ? tiered.archiveAfter(days(60)) : tiered, FileSystem::formerly);
    }

    private Mail mail(String name, List<Key> keys) {
        var mail = Tandem.mail(name, pick(SENDERS));
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? mail.encryptedWith(pick(keys)) : mail;
        var spoken = chance(30) ? encrypted.smtp() : encrypted;
        var told = chance(30) ? spoken.feedbackTo(variable("postmaster"), variable("compliance")) : spoken;
        if (mail.sender() instanceof Sender.Address) {
            return renamed(told, Mail::formerly);
        }
        var zoned = random.nextBoolean() ? told.hostedZone(variable("hosted_zone")) : told;
        var signed = chance(30) ? zoned.ownDkim("tandem", variable("dkim_key").describedAs(pick(TEXTS))) : zoned;
        var receiving = chance(30) ? signed.receives(mail.sender().text()) : signed;
        return renamed(chance(30) ? receiving.dmarcElsewhere(pick(TEXTS)) : receiving, Mail::formerly);
    }

    private Search search(String name, List<Key> keys) {
        var search = Tandem.search(name).dataNodes(chance(90) ? 6 : 4).storage(50 + random.nextInt(100));
        var alone = chance(70) ? search.withoutStandby("to save money") : search;
        var disk = chance(20) ? alone.instanceType("r6gd.large.search") : alone;
        var copied = chance(60) ? disk.followerInRecovery() : chance(50) ? disk.separateInRecovery() : disk;
        var reached = chance(30) ? copied.customEndpoint("search.example.com", variable("certificate")) : copied;
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? reached.encryptedWith(pick(keys)) : reached;
        return renamed(chance(40) ? encrypted.internalUsers() : encrypted, Search::formerly);
    }

    private Broker broker(String name, List<Key> keys, List<Secret> secrets) {
        return random.nextBoolean() ? rabbitMq(name, secrets) : activeMq(name, keys);
    }

    private Broker rabbitMq(String name, List<Secret> secrets) {
        var events = Tandem.topicExchange("events");
        var queues = IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> Tandem.quorumQueue("queue" + number).boundTo(events, pick(TEXTS)))
                .toList();
        var shop = Tandem.vhost("shop").queue(shuffled(queues).toArray(BrokerQueue[]::new));
        var used = !secrets.isEmpty() && random.nextBoolean()
                ? shop.permission(Tandem.permission(secrets.get(0)).writes(events))
                : shop;
        var broker = Tandem.rabbitMq(name)
                .vhost(shuffled(List.of(used, Tandem.vhost("/"))).toArray(Vhost[]::new));
        var alone = chance(30) ? broker.singleInstance("to save money") : broker;
        return renamed(alone, RabbitMq::formerly);
    }

    private Broker activeMq(String name, List<Key> keys) {
        var broker = Tandem.activeMq(name)
                .protocols(shuffled(List.of(Tandem.STOMP, Tandem.MQTT)).toArray(BrokerProtocol[]::new));
        var copied = random.nextBoolean() ? broker.replicatedToRecovery() : broker;
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? copied.encryptedWith(pick(keys)) : copied;
        return renamed(encrypted, ActiveMq::formerly);
    }

    private BackupPlan backupPlan(String name, List<Dependency> dependencies) {
        var covered = dependencies.stream().filter(BackupPlan::supports).toArray(Dependency[]::new);
        var plan = Tandem.backupPlan(name).keptFor(days(1 + random.nextInt(90)));
        return renamed(plan.covers(shuffled(List.of(covered)).toArray(Dependency[]::new)), BackupPlan::formerly);
    }

    private static boolean stoppable(Database database) {
        var instance = database.instance();
        return instance.readers() > 0
                && List.of(DatabaseEngine.MYSQL, DatabaseEngine.MARIADB).contains(instance.engine());
    }

    private ReleaseGate gate(String name, Database database, List<FileSystem> fileSystems) {
        var gate = Tandem.releaseGate(name).of(database);
        var copying = fileSystems.size() < 2
                ? gate
                : gate.syncs(fileSystems.get(0), fileSystems.get(1)).excluding("wp-config.php");
        return renamed(copying, ReleaseGate::formerly);
    }

    private Alerts alerts(String name) {
        var alerts = Tandem.alerts(name).email(variable("operations_email"));
        return renamed(chance(50) ? alerts.sms(variable("operations_phone")) : alerts, Alerts::formerly);
    }

    private Bastion bastion(String name) {
        var bastion = Tandem.bastion(name);
        var open = chance(50)
                ? bastion.sshFrom(
                        shuffled(List.of("192.0.2.0/24", "198.51.100.7/32")).toArray(String[]::new))
                : bastion;
        return renamed(chance(50) ? open.keyPair(variable("public_key")) : open, Bastion::formerly);
    }

    private Topic topic(String name, List<Key> keys) {
        var topic = Tandem.topic(name);
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? topic.encryptedWith(pick(keys)) : topic;
        return renamed(chance(70) ? encrypted.fifo() : encrypted, Topic::formerly);
    }

    private Queue queue(String name, List<Key> keys, List<Topic> topics) {
        var queue = Tandem.queue(name).maxReceiveCount(1 + random.nextInt(9));
        var kept = chance(30) ? queue.retention(days(14)).visibilityTimeout(minutes(5)) : queue;
        var encrypted = !keys.isEmpty() && random.nextBoolean() ? kept.encryptedWith(pick(keys)) : kept;
        var fed = encrypted.subscribedTo(shuffled(topics).toArray(Topic[]::new));
        return renamed(chance(30) ? fed.fifo() : fed, Queue::formerly);
    }

    private StaticSite staticSite(String name) {
        var site = Tandem.staticSite(name);
        var explained = chance(50) ? site.errorDocument(pick(TEXTS)) : site;
        var named = chance(50) ? explained.domain("www.example.com", variable("site_certificate")) : explained;
        return renamed(named, StaticSite::formerly);
    }

    private Service service(String name, List<Dependency> dependencies) {
        var used =
                dependencies.stream().filter(dependency -> random.nextBoolean()).toList();
        var service = Tandem.service(name)
                .port(8000 + random.nextInt(20))
                .healthPath("/" + pick(TEXTS))
                .instances(random.nextInt(5))
                .instanceType(random.nextBoolean() ? "m6i.large" : "c7g.xlarge")
                .uses(shuffled(used).toArray(Dependency[]::new));
        var sized = chance(30) ? service.inRecovery(recovery -> recovery.atMost(1 + random.nextInt(4))) : service;
        var plain =
                chance(20) ? sized.clearText("behind a proxy") : chance(40) ? sized.certificate(certificate()) : sized;
        var fronted = chance(30) ? fronted(plain) : plain;
        var imaged = chance(40) ? fronted.image(variable("image").describedAs(pick(TEXTS))) : fronted;
        var prepared = chance(40) ? imaged.image(pick(images())) : imaged;
        var started = chance(30) ? prepared.bootstrap(pick(TEXTS)) : prepared;
        var reached = chance(40) ? started.reachedFrom(bastions.toArray(Bastion[]::new)) : started;
        return renamed(reached, Service::formerly);
    }

    private Kubernetes cluster(String name, List<Service> services, List<NodePair> pairs) {
        var scraped = shuffled(Stream.of(services, pairs)
                .<Workload>flatMap(List::stream)
                .filter(workload -> random.nextBoolean())
                .toList());
        var cluster =
                Tandem.kubernetes(name).nodes(1 + random.nextInt(4)).reachedFrom(bastions.toArray(Bastion[]::new));
        var open = chance(30) ? cluster.clientsFrom("192.0.2.0/24").administrators(variable("platform_role")) : cluster;
        var watching = scraped.stream().reduce(open, (one, workload) -> one.scrapes(workload, 9100), (one, two) -> two);
        return renamed(watching, Kubernetes::formerly);
    }

    private Certificate certificate() {
        var certificate = Tandem.certificate(pick(List.of("app.other.example", "*.other.example")))
                .in(Tandem.publicZone("other.example"));
        return chance(30) ? certificate.andNamed("b.other.example", "a.other.example") : certificate;
    }

    private NodePair nodePair(String name, List<Dependency> dependencies) {
        var used =
                dependencies.stream().filter(dependency -> random.nextBoolean()).toList();
        var listeners = List.of(
                Tandem.tcp("p2p", 10_002),
                Tandem.tcp("rpc", 10_003).from("198.51.100.0/24", "192.0.2.0/24"),
                Tandem.http("web", 443).from("0.0.0.0/0"));
        var pair = Tandem.nodes(name)
                .hotCold()
                .listens(shuffled(listeners.subList(0, chance(90) ? 1 + random.nextInt(3) : 0))
                        .toArray(NetworkListener[]::new))
                .mutualExclusion(seconds(5), seconds(6 + random.nextInt(60)))
                .uses(shuffled(used).toArray(Dependency[]::new));
        var imaged = chance(40) ? pair.image(pick(images())) : pair;
        var typed = chance(30) ? imaged.instanceType("c7g.2xlarge").disk(100) : imaged;
        var reached = chance(40)
                ? typed.reachedFrom(bastions.toArray(Bastion[]::new)).keyPair(variable("public_key"))
                : typed;
        return renamed(chance(30) ? reached.bootstrap(pick(TEXTS)) : reached, NodePair::formerly);
    }

    private static List<Image> images() {
        return List.of(ubuntu(), amazonLinux(), copiedToRecovery(variable("server_image")));
    }

    private Pipeline pipeline(String name, List<Service> services, List<StaticSite> sites) {
        var source = repository("bank/" + name).branch(pick(List.of("main", "release", "${branch}")));
        if (services.isEmpty() || (!sites.isEmpty() && random.nextBoolean())) {
            var site = pick(sites);
            var pages = Tandem.pipeline(chance(50) ? name : site.name()).from(source);
            return renamed((random.nextBoolean() ? pages.built() : pages).publishes(site), Pipeline::formerly);
        }
        var service = pick(services);
        var deployed = Tandem.pipeline(chance(50) ? name : service.name()).from(source);
        return renamed((random.nextBoolean() ? deployed.built() : deployed).deploys(service), Pipeline::formerly);
    }

    private Service fronted(Service service) {
        var reached = service.listensOn(9000 + random.nextInt(20))
                .clientsFrom("203.0.113.0/24")
                .idleTimeout(minutes(1 + random.nextInt(60)));
        var logged = chance(50) ? reached.accessLogs() : reached;
        var sticky = chance(50) ? logged.sticky(days(1)).tlsToInstances() : logged.leastOutstandingRequests();
        return sticky.scalesOnCpu(70).scalesOnRequests(1 + random.nextInt(1000));
    }

    private LoadBalancer loadBalancer(String name, List<Service> services) {
        var usual = Tandem.loadBalancer(name);
        var shown = chance(40) ? usual.certificate(certificate()) : usual;
        var balancer = chance(20) ? usual.clearText("behind a proxy") : shown.redirectsHttp();
        for (var service : shuffled(services)) {
            balancer =
                    balancer.host(service.name() + ".example.com", service).path("/" + service.name() + "/*", service);
        }
        return renamed(chance(50) ? balancer.accessLogs() : balancer, LoadBalancer::formerly);
    }

    private <T> T renamed(T value, BiFunction<T, String, T> formerly) {
        return chance(15) ? formerly.apply(value, "old-" + pick(WORDS)) : value;
    }

    private <T> List<T> several(int most, Function<String, T> make) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(number -> make.apply(name()))
                .toList();
    }

    private String name() {
        return names.remove(0);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, order);
        return copy;
    }
}
