package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.stock;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.module.TerraformModule;
import dev.tandem.element.table.Table;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Smallest breaks of what keeps the data of the healthy bank and carries its messages. */
final class DataSabotage {

    private DataSabotage() {}

    static Stream<Arguments> all() {
        return Stream.of(ofTheData(), ofTheFiles(), ofTheMail(), ofTheSearch(), ofTheBrokers(), ofWhatIsExternal())
                .flatMap(breaks -> breaks);
    }

    private static Stream<Arguments> ofWhatIsExternal() {
        return Stream.of(
                arguments(
                        "capacity/external-has-its-zones",
                        bankWith(accounts().uses(external("sessions").inZones(4).alsoInRecovery()))),
                arguments(
                        "module/inputs-are-given",
                        bankWith(accounts()
                                .uses(module("sessions", folder("docs/modules/valkey"))
                                        .keepsNothing()))),
                arguments("module/inputs-are-in-reach", bankWith(accounts().uses(valkey().global()))),
                arguments(
                        "module/brings-no-provider",
                        bankWith(accounts()
                                .uses(module("files", folder("docs/modules/bucket-with-provider"))
                                        .takes("name", nameInAws())
                                        .keepsNothing()))),
                arguments(
                        "module/endpoint-is-reachable",
                        bankWith(accounts()
                                .uses(valkey().inCoupling().gives("address").asEndpoint(6379)))));
    }

    private static TerraformModule valkey() {
        return module("sessions", folder("docs/modules/valkey"))
                .takes("name", nameInAws())
                .takes("vpc_id", "vpc-1")
                .takes("subnet_ids", List.of("subnet-1", "subnet-2"))
                .takes("kms_key_arn", key())
                .keepsNothing();
    }

    private static Stream<Arguments> ofTheData() {
        return Stream.of(
                arguments("data/replica-needs-backups", bankWith(ledger().withoutBackups("rebuilt from events"))),
                arguments("data/backup-retention-limit", bankWith(ledger().backups(keptFor(days(36))))),
                arguments("data/global-database-class", bankWith(books().instanceClass("db.t4g.medium"))),
                arguments("data/global-database-version", bankWith(books().version("16"))),
                arguments(
                        "data/replica-needs-enterprise-edition",
                        bankWith(sqlServer("books").replicaInRecovery())),
                arguments("data/engine-runs-on-class", bankWith(stock().instanceClass("db.r6g.large"))),
                arguments("data/storage-rate-in-range", bankWith(ledger().rate(12_000, 500))),
                arguments("data/keep-backups", bankWith(ledger().backups(keptFor(days(6))))),
                arguments("data/standby", bankWith(ledger().withoutStandby("to save money"))),
                arguments("data/copy-in-recovery", bankWith(postgres("ledger"))),
                arguments("data/version-exists", bankWith(ledger().version("9"))),
                arguments("data/instance-class-exists", bankWith(ledger().instanceClass("r6g.large"))),
                arguments("data/storage-in-range", bankWith(ledger().storage(19, 100))));
    }

    private static Stream<Arguments> ofTheFiles() {
        var files = fileSystem("files").replicaInRecovery();
        var bursting = files.burstingThroughput();
        return Stream.of(
                arguments("data/max-io-is-not-elastic", withFiles(files.maxIo())),
                arguments("data/max-io-is-regional", withFiles(bursting.maxIo().oneZone("to save money"))),
                arguments("data/archive-needs-elastic-throughput", withFiles(bursting.archiveAfter(days(90)))),
                arguments(
                        "data/archive-comes-last",
                        withFiles(files.infrequentAccessAfter(days(30)).archiveAfter(days(7)))),
                arguments("data/files-in-several-zones", withFiles(files.oneZone("to save money"))),
                arguments(
                        "data/numbers-are-keys",
                        bank().with(table("orders").replicaInRecovery().numbers("placed_at"))
                                .build()),
                arguments("data/indexes-within-quota", bank().with(orders(21)).build()),
                arguments(
                        "data/cache-exists",
                        bank().with(cache("sessions").version("6.2")).build()),
                arguments(
                        "data/cache-in-several-zones",
                        bank().with(cache("sessions").singleNode("to save money"))
                                .build()),
                arguments("data/cache-starts-empty", bankWith(accounts().uses(cache("sessions")))),
                arguments(
                        "data/global-datastore-is-possible",
                        bank().with(cache("sessions").globalDatastore().instanceType("cache.t4g.medium"))
                                .build()),
                arguments(
                        "data/expiration-comes-last",
                        bank().with(bucket("papers")
                                        .replicaInRecovery()
                                        .infrequentAccessAfter(days(90))
                                        .expiresAfter(days(30)))
                                .build()));
    }

    private static Table orders(int indexes) {
        return IntStream.range(0, indexes)
                .mapToObj(number -> "by-" + number)
                .reduce(
                        table("orders").replicaInRecovery(),
                        (orders, name) -> orders.index(name, name),
                        (one, other) -> other);
    }

    private static Topology withFiles(FileSystem files) {
        return bank().with(files).build();
    }

    private static Stream<Arguments> ofTheMail() {
        var letters = mail("letters", "bank.example");
        var receiving = letters.receives("in.bank.example");
        return Stream.of(
                arguments(
                        "mail/receives-somewhere",
                        bank().primary(EU_WEST_3, network("10.10.0.0/16"))
                                .recovery(EU_NORTH_1, network("10.20.0.0/16"))
                                .with(receiving)
                                .build()),
                arguments(
                        "mail/receives-in-both-regions",
                        bank().recovery(EU_NORTH_1, network("10.20.0.0/16"))
                                .with(receiving)
                                .build()),
                arguments(
                        "mail/one-mail-receives",
                        bank().with(receiving, mail("tickets", "help.example").receives("help.example"))
                                .build()),
                arguments(
                        "mail/one-mail-per-sender",
                        bank().with(letters, mail("invoices", "bank.example")).build()));
    }

    private static Stream<Arguments> ofTheSearch() {
        var products = search("products").followerInRecovery();
        var alone = products.withoutStandby("to save money");
        return Stream.of(
                arguments("search/node-type-exists", bankWith(products.instanceType("r6g.large"))),
                arguments("search/nodes-encrypt", bankWith(products.instanceType("m3.large.search"))),
                arguments("search/nodes-fill-zones", bankWith(products.dataNodes(4))),
                arguments("search/standby-is-possible", bankWith(products.dedicatedMasters(5, "m6g.large.search"))),
                arguments("search/replication-is-possible", bankWith(alone.instanceType("t3.medium.search"))),
                arguments(
                        "search/warm-nodes-are-possible",
                        bankWith(alone.withoutDedicatedMasters("to save money")
                                .warmNodes(2, "ultrawarm1.medium.search"))),
                arguments("search/dedicated-masters", bankWith(alone.withoutDedicatedMasters("to save money"))),
                arguments("search/copy-in-recovery", bankWith(search("products"))));
    }

    private static Stream<Arguments> ofTheBrokers() {
        return Stream.of(
                arguments(
                        "messaging/broker-type-exists",
                        bank().with(rabbitMq("news").instanceType("m5.large")).build()),
                arguments(
                        "messaging/broker-version-exists",
                        bank().with(rabbitMq("news").version("3.12")).build()),
                arguments(
                        "messaging/cluster-needs-room",
                        bank().with(rabbitMq("news").instanceType("mq.t3.micro"))
                                .build()),
                arguments("messaging/replication-needs-a-pair", replicatedFromMicroInstances()),
                arguments(
                        "messaging/ebs-in-one-zone",
                        bank().with(activeMq("news").storedOnEbs()).build()),
                arguments(
                        "messaging/several-zones",
                        bank().with(rabbitMq("news").singleInstance("to save money"))
                                .build()),
                arguments(
                        "messaging/queues-are-replicated",
                        bank().with(rabbitMq("news").vhost(vhost("bank").queue(classicQueue("rates", "a test"))))
                                .build()),
                arguments("messaging/zones-to-be-in", clusterInOneZone()),
                arguments(
                        "messaging/fifo-queue-needs-fifo-topic",
                        bank().with(queue("news").fifo().subscribedTo(topic("offers")))
                                .build()),
                arguments(
                        "messaging/order-is-kept",
                        bank().with(queue("news").subscribedTo(topic("offers").fifo()))
                                .build()),
                arguments(
                        "messaging/topic-is-heard", bank().with(topic("offers")).build()),
                arguments("messaging/empty-in-recovery", bankWith(accounts().uses(rabbitMq("news")))));
    }

    /** AWS does not list these regions, which is accepted here. */
    private static Topology replicatedFromMicroInstances() {
        return bank().with(activeMq("news").instanceType("mq.t3.micro").replicatedToRecovery())
                .accept("region/offers-what-is-used", "said elsewhere")
                .build();
    }

    /** Without services, which need two zones themselves. */
    private static Topology clusterInOneZone() {
        return sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(1))
                .with(rabbitMq("news"))
                .build();
    }
}
