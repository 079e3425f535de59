package dev.tandem.element.broker;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.US_EAST_1;
import static dev.tandem.Tandem.US_WEST_2;
import static dev.tandem.Tandem.activeMq;
import static dev.tandem.Tandem.classicQueue;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.quorumQueue;
import static dev.tandem.Tandem.rabbitMq;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static dev.tandem.Tandem.vhost;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class BrokerRulesTest {

    @Test
    void reportsATypeOfAnotherService() {
        assertThat(summaries(new BrokerTypeExists(), with(rabbitMq("orders").instanceType("m7g.large"))))
                .containsExactly("\"m7g.large\" is not an instance type for RabbitMQ: use one of mq.m7g, mq.m5 or"
                        + " mq.t3.micro, such as mq.m5.large.");
    }

    @Test
    void reportsATypeOfTheOtherEngine() {
        assertThat(findings(new BrokerTypeExists(), with(activeMq("events").instanceType("mq.m7g.large"))))
                .hasSize(1);
    }

    @Test
    void reportsATypeThatOnlyTheRecoveryRegionHas() {
        var broker = rabbitMq("orders").inRecovery(recovery -> recovery.instanceType("mq.m9.large"));
        assertThat(findings(new BrokerTypeExists(), with(broker))).hasSize(1);
    }

    @Test
    void staysQuietOnTypesOfTheEngine() {
        var broker = rabbitMq("orders").instanceType("mq.m7g.4xlarge");
        assertThat(findings(new BrokerTypeExists(), with(broker))).isEmpty();
    }

    @Test
    void reportsAVersionThatCanNoLongerBeCreated() {
        assertThat(summaries(new BrokerVersionExists(), with(rabbitMq("orders").version("3.12"))))
                .containsExactly("\"3.12\" is not a version of RabbitMQ that Amazon MQ creates: use 3.13 or 4.2.");
    }

    @Test
    void reportsANewVersionOnAnOldInstance() {
        assertThat(summaries(new BrokerVersionExists(), with(rabbitMq("orders").version("4.2"))))
                .containsExactly("RabbitMQ 4.2 does not run on mq.m5.large: it takes mq.m7g, such as mq.m7g.large.");
    }

    @Test
    void staysQuietOnANewVersionOnANewInstance() {
        var broker = rabbitMq("orders").version("4.2").instanceType("mq.m7g.large");
        assertThat(findings(new BrokerVersionExists(), with(broker))).isEmpty();
    }

    @Test
    void reportsAClusterOfMicroInstances() {
        assertThat(summaries(new ClusterNeedsRoom(), with(rabbitMq("orders").instanceType("mq.t3.micro"))))
                .containsExactly(
                        "The broker is a cluster on mq.t3.micro: Amazon MQ makes clusters of larger instances only.");
    }

    @Test
    void staysQuietOnASingleMicroInstance() {
        var broker = rabbitMq("orders").instanceType("mq.t3.micro").singleInstance("a test");
        assertThat(findings(new ClusterNeedsRoom(), with(broker))).isEmpty();
    }

    @Test
    void reportsReplicationFromASingleInstance() {
        var broker = activeMq("events").singleInstance("to save money").replicatedToRecovery();
        assertThat(summaries(new ReplicationNeedsAPair(), with(broker)))
                .containsExactly("The broker is to replicate to eu-central-1 from a single instance: Amazon MQ"
                        + " replicates active/standby brokers on mq.m5.large or larger only.");
    }

    @Test
    void reportsReplicationFromMicroInstances() {
        var broker = activeMq("events").instanceType("mq.t3.micro").replicatedToRecovery();
        assertThat(findings(new ReplicationNeedsAPair(), with(broker))).hasSize(1);
    }

    @Test
    void staysQuietOnReplicationFromAPair() {
        assertThat(findings(new ReplicationNeedsAPair(), with(activeMq("events").replicatedToRecovery())))
                .isEmpty();
    }

    @Test
    void reportsAPairOnEbs() {
        assertThat(findings(new EbsInOneZone(), with(activeMq("events").storedOnEbs())))
                .singleElement()
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(Severity.ERROR, "bank/events");
    }

    @Test
    void reportsAMicroInstanceOnEbs() {
        var broker = activeMq("events")
                .singleInstance("a test")
                .instanceType("mq.t3.micro")
                .storedOnEbs();
        assertThat(findings(new EbsInOneZone(), with(broker))).hasSize(1);
    }

    @Test
    void staysQuietOnASingleInstanceOnEbs() {
        var broker = activeMq("events").singleInstance("fast").storedOnEbs();
        assertThat(findings(new EbsInOneZone(), with(broker))).isEmpty();
    }

    @Test
    void reportsASingleInstance() {
        assertThat(summaries(new BrokerInSeveralZones(), with(rabbitMq("orders").singleInstance("a test"))))
                .containsExactly("The broker is a single instance: losing its zone, or patching it, stops it.");
    }

    @Test
    void staysQuietOnACluster() {
        assertThat(findings(new BrokerInSeveralZones(), with(rabbitMq("orders"))))
                .isEmpty();
    }

    @Test
    void reportsAClassicQueueOfACluster() {
        var news = rabbitMq("news").vhost(vhost("bank").queue(classicQueue("rates", "a test"), quorumQueue("offers")));
        assertThat(findings(new QueuesAreReplicated(), sites().with(news).build()))
                .singleElement()
                .extracting(Finding::subject, Finding::fix)
                .containsExactly("bank/news/rates", "Make it a quorum queue with quorumQueue(\"rates\").");
    }

    @Test
    void staysQuietOnQuorumQueuesAndOnQueuesOfASingleInstance() {
        var news = rabbitMq("news").vhost(vhost("bank").queue(quorumQueue("offers")));
        var alone =
                rabbitMq("rates").singleInstance("a test").vhost(vhost("bank").queue(classicQueue("rates", "a test")));
        assertThat(findings(new QueuesAreReplicated(), sites().with(news, alone).build()))
                .isEmpty();
    }

    @Test
    void reportsANetworkOfOneZone() {
        assertThat(findings(new BrokerHasZones(), inOneZone(rabbitMq("orders"))))
                .singleElement()
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(Severity.ERROR, "bank/primary/orders");
    }

    @Test
    void staysQuietOnASingleInstanceInOneZone() {
        assertThat(findings(new BrokerHasZones(), inOneZone(rabbitMq("orders").singleInstance("a test"))))
                .isEmpty();
    }

    @Test
    void reportsThatRabbitMqIsEmptyInTheRecoveryRegion() {
        assertThat(findings(rule("messaging/empty-in-recovery"), inUse(rabbitMq("orders"))))
                .singleElement()
                .extracting(Finding::severity, Finding::summary)
                .containsExactly(
                        Severity.NOTE,
                        "The broker in eu-central-1 is separate and empty: messages waiting when the primary region is lost stay there.");
    }

    @Test
    void reportsThatActiveMqCouldBeReplicated() {
        assertThat(findings(rule("messaging/empty-in-recovery"), inUse(activeMq("events"))))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("Add .replicatedToRecovery() where AWS offers it.");
    }

    @Test
    void staysQuietOnReplication() {
        assertThat(findings(
                        rule("messaging/empty-in-recovery"),
                        inUse(activeMq("events").replicatedToRecovery())))
                .isEmpty();
    }

    @Test
    void reportsReplicationWhereAwsDoesNotListIt() {
        assertThat(findings(
                        rule("region/offers-what-is-used"),
                        with(activeMq("events").replicatedToRecovery())))
                .extracting(Finding::subject)
                .containsExactly("bank/primary", "bank/recovery");
    }

    @Test
    void staysQuietOnReplicationWhereAwsListsIt() {
        var american = topology("bank")
                .primary(US_EAST_1, network("10.10.0.0/16"))
                .recovery(US_WEST_2, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(activeMq("events").replicatedToRecovery())
                .build();
        assertThat(findings(rule("region/offers-what-is-used"), american)).isEmpty();
    }

    @Test
    void staysQuietOnABrokerThatNoServiceUses() {
        assertThat(findings(rule("messaging/empty-in-recovery"), with(rabbitMq("orders"))))
                .isEmpty();
    }

    private static Topology inUse(Broker broker) {
        return with(service("billing").uses(broker));
    }

    private static Topology with(Element broker) {
        return sites().with(broker).build();
    }

    private static Topology inOneZone(Broker broker) {
        return topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16").zones(1))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(broker)
                .build();
    }
}
