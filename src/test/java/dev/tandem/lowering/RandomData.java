package dev.tandem.lowering;

import static dev.tandem.Tandem.*;

import dev.tandem.Tandem;
import dev.tandem.element.broker.ActiveMq;
import dev.tandem.element.broker.Broker;
import dev.tandem.element.broker.BrokerProtocol;
import dev.tandem.element.broker.BrokerQueue;
import dev.tandem.element.broker.RabbitMq;
import dev.tandem.element.broker.Vhost;
import dev.tandem.element.bucket.Bucket;
import dev.tandem.element.cache.Cache;
import dev.tandem.element.database.AuroraCluster;
import dev.tandem.element.database.Database;
import dev.tandem.element.external.External;
import dev.tandem.element.filesystem.AccessPoint;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.key.Key;
import dev.tandem.element.mail.Mail;
import dev.tandem.element.mail.Sender;
import dev.tandem.element.messaging.Consumption;
import dev.tandem.element.messaging.Publication;
import dev.tandem.element.messaging.Queue;
import dev.tandem.element.messaging.Topic;
import dev.tandem.element.search.Search;
import dev.tandem.element.secret.Secret;
import dev.tandem.element.site.StaticSite;
import dev.tandem.element.table.Table;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The data of a made-up topology: what keeps it, what encrypts it and what carries it on. */
final class RandomData {

    private static final List<String> SENDERS =
            List.of("bank.example", "mail.bank.example", "other.example", "alerts@bank.example");

    private final Draw draw;
    final List<Key> keys;
    final List<Database> databases;
    final List<AuroraCluster> clusters;
    final List<Secret> secrets;
    final List<Bucket> buckets;
    final List<Cache> caches;
    final List<Table> tables;
    final List<FileSystem> fileSystems;
    final List<Mail> mails;
    final List<Search> searches;
    final List<Broker> brokers;
    final List<Topic> topics;
    final List<Queue> queues;
    final List<StaticSite> sites;
    final List<Key> called;
    final List<External> externals;

    RandomData(Draw draw) {
        this.draw = draw;
        this.keys = draw.several(2, this::key);
        this.databases = draw.several(3, name -> database(name, keys));
        this.clusters = draw.several(2, name -> cluster(name, keys));
        this.secrets = draw.several(2, name -> secret(name, keys));
        this.fileSystems = draw.several(2, name -> fileSystem(name, keys));
        this.mails = draw.several(2, name -> mail(name, keys));
        this.searches = draw.several(2, name -> search(name, keys));
        this.brokers = draw.several(2, name -> broker(name, keys, secrets));
        this.topics = draw.several(2, name -> topic(name, keys));
        this.queues = draw.several(2, name -> queue(name, keys, topics));
        this.sites = draw.several(2, this::staticSite);
        this.called = draw.several(2, this::calledKey);
        this.externals = draw.several(2, this::external);
        this.buckets = draw.several(2, name -> bucket(name, keys));
        this.caches = draw.several(2, name -> cache(name, keys));
        this.tables = draw.several(2, name -> table(name, keys));
    }

    /** What workloads can use. */
    List<Dependency> dependencies() {
        var publications =
                topics.stream().map(topic -> new Publication(topic, false)).toList();
        var consumptions = queues.stream().map(Consumption::new).toList();
        return Stream.<List<? extends Dependency>>of(
                        databases,
                        clusters,
                        secrets,
                        buckets,
                        caches,
                        tables,
                        fileSystems,
                        mails,
                        searches,
                        brokers,
                        called,
                        externals,
                        publications,
                        consumptions)
                .<Dependency>flatMap(List::stream)
                .toList();
    }

    /** What is in the topology whether anything uses it or not. */
    Stream<Element> elements() {
        return Stream.<List<? extends Element>>of(
                        keys,
                        databases,
                        clusters,
                        secrets,
                        buckets,
                        caches,
                        tables,
                        fileSystems,
                        mails,
                        searches,
                        brokers,
                        topics,
                        queues,
                        externals,
                        sites)
                .flatMap(List::stream);
    }

    private External external(String name) {
        var step = byStep("Promote the copy of " + name, "promote " + name, minutes(draw.number(5)), minutes(9));
        var external = Tandem.external(name).inZones(1 + draw.number(3));
        var standby = draw.chance(50) ? external.survivesAZone(seconds(5), seconds(50), "a game day") : external;
        var found = draw.chance(50) ? standby.at(name + ".example.com", 5000 + draw.number(1000)) : standby;
        return draw.pick(List.of(
                found,
                found.copiedToRecovery(minutes(draw.number(9)), step),
                found.alsoInRecovery(),
                found.emptyInRecovery()));
    }

    private Key key(String name) {
        var key = Tandem.key(name).deletedAfter(days(7 + draw.number(24)));
        var separate = draw.chance(20) ? key.separateInRecovery("data stays where it is") : key;
        var owned = draw.chance(20) ? separate.administrators(variable("key_administrator")) : separate;
        return draw.renamed(draw.chance(30) ? owned.rotatedEvery(days(90)) : owned, Key::formerly);
    }

    private Key calledKey(String name) {
        var key = Tandem.key(name);
        return draw.renamed(
                draw.pick(List.of(key, key.signing(), key.asymmetricEncryption(), key.hmac(), key.keyAgreement())),
                Key::formerly);
    }

    private Database database(String name, List<Key> keys) {
        var database = engine(name).storage(20 + draw.number(100), 200).backups(keptFor(days(1 + draw.number(36))));
        var copied = draw.coin() ? database.replicaInRecovery() : database;
        var encrypted = !keys.isEmpty() && draw.coin() ? copied.encryptedWith(draw.pick(keys)) : copied;
        var alone = draw.chance(20) ? encrypted.withoutStandby("to save money") : encrypted;
        var operated = draw.chance(30)
                ? alone.maintenanceWindow("fri:23:00-sat:01:00")
                        .applyImmediately()
                        .parameter("max_connections", "500")
                        .certificateAuthority("rds-ca-rsa2048-g1")
                : alone;
        return draw.renamed(operated, Database::formerly);
    }

    private Database engine(String name) {
        return switch (draw.number(6)) {
            case 0 -> mysql(name).databaseName("db" + draw.number(100)).readReplicas(1 + draw.number(3));
            case 1 -> mariadb(name);
            case 2 -> oracle(name).enterpriseEdition();
            case 3 -> sqlServer(name).enterpriseEdition();
            case 4 -> sqlServer(name).backupsInRecovery();
            default -> postgres(name).databaseName("db" + draw.number(100));
        };
    }

    private AuroraCluster cluster(String name, List<Key> keys) {
        var cluster = (draw.coin() ? auroraPostgres(name) : auroraMysql(name))
                .instances(1 + draw.number(4))
                .backups(keptFor(days(1 + draw.number(36))));
        var sized = draw.coin() ? cluster.serverless(1, 8) : cluster.instanceClass("db.r6g.xlarge");
        var placed = draw.chance(30) ? sized.inRecovery(recovery -> recovery.instances(1 + draw.number(3))) : sized;
        var encrypted = !keys.isEmpty() && draw.coin() ? placed.encryptedWith(draw.pick(keys)) : placed;
        var global = draw.chance(30) ? encrypted.globalDatabase().writeForwarding() : encrypted.globalDatabase();
        return draw.coin() ? global : encrypted;
    }

    private Secret secret(String name, List<Key> keys) {
        var secret = Tandem.secret(name).username(draw.pick(Draw.TEXTS)).passwordVersion(1 + draw.number(3));
        var encrypted = !keys.isEmpty() && draw.coin() ? secret.encryptedWith(draw.pick(keys)) : secret;
        return draw.renamed(encrypted, Secret::formerly);
    }

    private Bucket bucket(String name, List<Key> keys) {
        var bucket = Tandem.bucket(name).oldVersionsKeptFor(days(1 + draw.number(90)));
        var copied = draw.coin() ? bucket.replicaInRecovery() : bucket;
        var encrypted = !keys.isEmpty() && draw.coin() ? copied.encryptedWith(draw.pick(keys)) : copied;
        var moved = draw.chance(30) ? encrypted.infrequentAccessAfter(days(30 + draw.number(30))) : encrypted;
        var expiring = draw.chance(30) ? moved.expiresAfter(days(61 + draw.number(300))) : moved;
        return draw.renamed(draw.chance(20) ? expiring.deletionsNotCopied() : expiring, Bucket::formerly);
    }

    private Cache cache(String name, List<Key> keys) {
        var cache = Tandem.cache(name).backups(keptFor(days(1 + draw.number(35))));
        var engine = draw.chance(30) ? cache.redisOss() : cache;
        var encrypted = !keys.isEmpty() && draw.coin() ? engine.encryptedWith(draw.pick(keys)) : engine;
        var open = draw.chance(30) ? encrypted.withoutUsers("cannot sign") : encrypted;
        var alone = draw.chance(20) ? open.singleNode("to save money") : open.nodes(2 + draw.number(4));
        var copied = draw.coin() && alone.nodes().number() > 1 ? alone.globalDatastore() : alone;
        return draw.renamed(copied, Cache::formerly);
    }

    private Table table(String name, List<Key> keys) {
        var table = Tandem.table(name).backups(keptFor(days(1 + draw.number(35))));
        var sorted = draw.coin() ? table.sortKey("at").numbers("at") : table;
        var found = draw.coin() ? sorted.index("by-owner", "owner") : sorted;
        var encrypted = !keys.isEmpty() && draw.coin() ? found.encryptedWith(draw.pick(keys)) : found;
        var expiring = draw.chance(30) ? encrypted.expiresBy(draw.pick(Draw.TEXTS)) : encrypted;
        return draw.renamed(draw.coin() ? expiring.replicaInRecovery() : expiring, Table::formerly);
    }

    private FileSystem fileSystem(String name, List<Key> keys) {
        var points = draw.shuffled(
                List.of(accessPoint("inbox"), accessPoint("outbox").posixUser(1001, 1002)));
        var fileSystem = Tandem.fileSystem(name)
                .posixUser(1 + draw.number(2000), 1000)
                .accessPoints(points.subList(0, draw.chance(50) ? 2 : 0).toArray(AccessPoint[]::new));
        var copied = draw.coin() ? fileSystem.replicaInRecovery() : fileSystem;
        var encrypted = !keys.isEmpty() && draw.coin() ? copied.encryptedWith(draw.pick(keys)) : copied;
        var placed = draw.chance(20) ? encrypted.oneZone("to save money") : encrypted;
        var fast = draw.chance(30) ? placed.provisionedThroughput(1 + draw.number(100)) : placed;
        var busy = draw.chance(20) ? fast.maxIo() : fast;
        var tiered = draw.chance(30) ? busy.infrequentAccessAfter(days(draw.pick(List.of(1, 30, 90)))) : busy;
        return draw.renamed(draw.chance(10) ? tiered.archiveAfter(days(60)) : tiered, FileSystem::formerly);
    }

    private Mail mail(String name, List<Key> keys) {
        var mail = Tandem.mail(name, draw.pick(SENDERS));
        var encrypted = !keys.isEmpty() && draw.coin() ? mail.encryptedWith(draw.pick(keys)) : mail;
        var protocols = draw.chance(30) ? encrypted.smtp() : encrypted;
        var described =
                draw.chance(30) ? protocols.feedbackTo(variable("postmaster"), variable("compliance")) : protocols;
        if (mail.sender() instanceof Sender.Address) {
            return draw.renamed(described, Mail::formerly);
        }
        var zoned = draw.coin() ? described.hostedZone(variable("hosted_zone")) : described;
        var signed = draw.chance(30)
                ? zoned.ownDkim("tandem", variable("dkim_key").describedAs(draw.pick(Draw.TEXTS)))
                : zoned;
        var receiving = draw.chance(30) ? signed.receives(mail.sender().text()) : signed;
        return draw.renamed(
                draw.chance(30) ? receiving.dmarcElsewhere(draw.pick(Draw.TEXTS)) : receiving, Mail::formerly);
    }

    private Search search(String name, List<Key> keys) {
        var search = Tandem.search(name).dataNodes(draw.chance(90) ? 6 : 4).storage(50 + draw.number(100));
        var alone = draw.chance(70) ? search.withoutStandby("to save money") : search;
        var disk = draw.chance(20) ? alone.instanceType("r6gd.large.search") : alone;
        var copied = draw.chance(60) ? disk.followerInRecovery() : draw.chance(50) ? disk.separateInRecovery() : disk;
        var target = draw.chance(30) ? copied.customEndpoint("search.example.com", variable("certificate")) : copied;
        var encrypted = !keys.isEmpty() && draw.coin() ? target.encryptedWith(draw.pick(keys)) : target;
        return draw.renamed(draw.chance(40) ? encrypted.internalUsers() : encrypted, Search::formerly);
    }

    private Broker broker(String name, List<Key> keys, List<Secret> secrets) {
        return draw.coin() ? rabbitMq(name, secrets) : activeMq(name, keys);
    }

    private Broker rabbitMq(String name, List<Secret> secrets) {
        var events = Tandem.topicExchange("events");
        var queues = IntStream.range(0, draw.number(4))
                .mapToObj(number -> Tandem.quorumQueue("queue" + number).boundTo(events, draw.pick(Draw.TEXTS)))
                .toList();
        var shop = Tandem.vhost("shop").queue(draw.shuffled(queues).toArray(BrokerQueue[]::new));
        var used = !secrets.isEmpty() && draw.coin()
                ? shop.permission(Tandem.permission(secrets.get(0)).writes(events))
                : shop;
        var broker = Tandem.rabbitMq(name)
                .vhost(draw.shuffled(List.of(used, Tandem.vhost("/"))).toArray(Vhost[]::new));
        var alone = draw.chance(30) ? broker.singleInstance("to save money") : broker;
        return draw.renamed(alone, RabbitMq::formerly);
    }

    private Broker activeMq(String name, List<Key> keys) {
        var broker = Tandem.activeMq(name)
                .protocols(draw.shuffled(List.of(Tandem.STOMP, Tandem.MQTT)).toArray(BrokerProtocol[]::new));
        var copied = draw.coin() ? broker.replicatedToRecovery() : broker;
        var encrypted = !keys.isEmpty() && draw.coin() ? copied.encryptedWith(draw.pick(keys)) : copied;
        return draw.renamed(encrypted, ActiveMq::formerly);
    }

    private Topic topic(String name, List<Key> keys) {
        var topic = Tandem.topic(name);
        var encrypted = !keys.isEmpty() && draw.coin() ? topic.encryptedWith(draw.pick(keys)) : topic;
        var made = draw.chance(70) ? encrypted.fifo() : encrypted;
        return draw.renamed(
                draw.chance(20) ? made.existing("central" + made.order().suffix()) : made, Topic::formerly);
    }

    private Queue queue(String name, List<Key> keys, List<Topic> topics) {
        var queue = Tandem.queue(name).maxReceiveCount(1 + draw.number(9));
        var kept = draw.chance(30) ? queue.retention(days(14)).visibilityTimeout(minutes(5)) : queue;
        var encrypted = !keys.isEmpty() && draw.coin() ? kept.encryptedWith(draw.pick(keys)) : kept;
        var fed = encrypted.subscribedTo(draw.shuffled(topics).toArray(Topic[]::new));
        return draw.renamed(draw.chance(30) ? fed.fifo() : fed, Queue::formerly);
    }

    private StaticSite staticSite(String name) {
        var site = Tandem.staticSite(name);
        var explained = draw.chance(50) ? site.errorDocument(draw.pick(Draw.TEXTS)) : site;
        var named = draw.chance(50) ? explained.domain("www.example.com", variable("site_certificate")) : explained;
        return draw.renamed(named, StaticSite::formerly);
    }
}
