package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.stock;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** Laws by which what runs already is enough, whatever zone or region is lost. */
class StabilityRulesTest {

    @Test
    void reportsAServiceOfOneInstance() {
        assertThat(findings(rule("capacity/one-instance"), bankWith(accounts().instances(1))))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.WARNING,
                        "bank/primary/accounts",
                        "The service runs 1 instance in eu-west-1, which is a single point of failure: when it or its zone"
                                + " fails, no instance serves there until the Auto Scaling group has launched another, for"
                                + " which AWS promises no capacity.",
                        "Run two with .instances(2).");
    }

    @Test
    void reportsAConsumerOfOneInstance() {
        var worker = service("worker").consumes(queue("orders")).instances(1);
        assertThat(summaries(rule("capacity/one-instance"), bank().with(worker).build()))
                .singleElement()
                .asString()
                .contains("nothing receives from its queues until");
    }

    @Test
    void staysQuietOnTwoInstances() {
        assertThat(findings(rule("capacity/one-instance"), bankWith(accounts())))
                .isEmpty();
    }

    @Test
    void staysQuietOnOneInstanceInTheRecoveryRegion() {
        var service = accounts().inRecovery(recovery -> recovery.instances(1));
        assertThat(findings(rule("capacity/one-instance"), bankWith(service))).isEmpty();
    }

    @Test
    void staysQuietOnAServiceThatRunsNoInstance() {
        assertThat(findings(rule("capacity/one-instance"), bankWith(accounts().instances(0))))
                .isEmpty();
    }

    @Test
    void staysQuietOnOneInstanceOfWhichAnotherRuleReportsThatItIsNeeded() {
        var needed = bankWith(accounts().instances(1).neededInstances(1));
        assertThat(findings(rule("capacity/one-instance"), needed)).isEmpty();
        assertThat(findings(rule("capacity/zone-can-be-missed"), needed)).isNotEmpty();
    }

    @Test
    void staysQuietOnOneInstanceOfWhichAnotherRuleReportsThatItMovesAll() {
        var balancer =
                loadBalancer("web").path("/accounts/*", accounts().instances(1)).path("/orders/*", service("orders"));
        var topology = sites().entry(accelerator("edge").to(balancer)).build();
        assertThat(findings(rule("capacity/one-instance"), topology)).isEmpty();
        assertThat(findings(rule("edge/one-service-moves-all"), topology)).isNotEmpty();
    }

    @Test
    void reportsAServiceThatLacksAnInstanceWithoutAZone() {
        var service = accounts().instances(4).neededInstances(4);
        assertThat(findings(rule("capacity/zone-can-be-missed"), bankWith(service)))
                .hasSize(2)
                .first()
                .extracting(Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        "bank/primary/accounts",
                        "The service needs 4 instances, and of its 4 in 3 zones 2 are left when one zone is lost: replacements would compete for capacity during the zone outage.",
                        "Run 6 with .instances(6), or need fewer with .neededInstances(...).");
    }

    @Test
    void reportsThatTwoZonesTakeTwice() {
        var two = network("10.10.0.0/16").zones(2);
        var service = accounts().instances(6).neededInstances(4);
        var topology = sites().primary(EU_WEST_1, two)
                .entry(accelerator("edge").to(service))
                .build();
        assertThat(findings(rule("capacity/zone-can-be-missed"), topology))
                .singleElement()
                .extracting(Finding::fix)
                .asString()
                .startsWith("Run 8 with .instances(8)");
    }

    @Test
    void reportsOneZoneThatHoldsMoreThanTheOthers() {
        assertThat(findings(
                        rule("capacity/zone-can-be-missed"),
                        bankWith(accounts().instances(7).neededInstances(5))))
                .hasSize(2);
        assertThat(findings(
                        rule("capacity/zone-can-be-missed"),
                        bankWith(accounts().instances(7).neededInstances(4))))
                .isEmpty();
    }

    @Test
    void staysQuietOnAServiceThatCanMissAnyZone() {
        assertThat(findings(
                        rule("capacity/zone-can-be-missed"),
                        bankWith(accounts().instances(6).neededInstances(4))))
                .isEmpty();
    }

    @Test
    void staysQuietWhereNobodySaidWhatIsNeeded() {
        assertThat(findings(
                        rule("capacity/zone-can-be-missed"), bankWith(accounts().instances(1))))
                .isEmpty();
        assertThat(findings(
                        rule("capacity/recovery-waits-for-no-launch"),
                        bankWith(accounts().inRecovery(recovery -> recovery.instances(0)))))
                .isEmpty();
    }

    @Test
    void reportsAWarmStandbyThatIsTooSmallToServe() {
        var service = accounts().instances(6).neededInstances(4);
        assertThat(findings(rule("capacity/recovery-waits-for-no-launch"), bankWith(service)))
                .singleElement()
                .extracting(Finding::subject, Finding::fix)
                .containsExactly(
                        "bank/recovery/accounts",
                        "Add .inRecovery(r -> r.instances(4)), or choose a strategy under which nothing runs there.");
    }

    @Test
    void staysQuietOnAWarmStandbyThatServes() {
        var service = accounts().instances(6).neededInstances(3);
        assertThat(findings(rule("capacity/recovery-waits-for-no-launch"), bankWith(service)))
                .isEmpty();
    }

    @Test
    void staysQuietWhereTheStrategyIsToLaunch() {
        var service = accounts().instances(6).neededInstances(4);
        var topology = sites().strategy(pilotLight())
                .entry(accelerator("edge").to(service))
                .build();
        assertThat(findings(rule("capacity/recovery-waits-for-no-launch"), topology))
                .isEmpty();
    }

    @Test
    void reportsALimitBelowWhatIsNeeded() {
        var service = accounts().instances(2).neededInstances(4).inRecovery(recovery -> recovery.atMost(3));
        assertThat(summaries(rule("capacity/recovery-carries-the-load"), bankWith(service)))
                .containsExactly(
                        "The service is limited to 3 in the recovery region, but needs 4 instances to serve; it may"
                                + " grow to 4 there whatever the limit.");
    }

    @Test
    void reportsAReplicaOfASmallerClass() {
        var small = ledger().inRecovery(recovery -> recovery.instanceClass("db.r6g.medium"));
        assertThat(summaries(new CopyIsAsLarge(), bankWith(small)))
                .containsExactly(
                        "The database has db.r6g.medium in eu-central-1 and db.r6g.large in the primary region: it"
                                + " takes over, and then has less to do the same work with.");
    }

    @Test
    void reportsAReplicaWithLessMemory() {
        var lean = ledger().inRecovery(recovery -> recovery.instanceClass("db.m6g.large"));
        assertThat(findings(new CopyIsAsLarge(), bankWith(lean))).hasSize(1);
    }

    @Test
    void reportsServerlessInstancesThatGrowLess() {
        var narrow = books().serverless(2, 16).inRecovery(recovery -> recovery.serverless(1, 8));
        assertThat(summaries(new CopyIsAsLarge(), bankWith(narrow)))
                .containsExactly(
                        "The Aurora cluster has at most 8 capacity units in eu-central-1 and at most 16 capacity"
                                + " units in the primary region: it takes over, and then has less to do the same work with.");
    }

    @Test
    void reportsASmallerBrokerAndSmallerSearchNodes() {
        var broker = rabbitMq("news").inRecovery(recovery -> recovery.instanceType("mq.t3.micro"));
        assertThat(findings(new CopyIsAsLarge(), bank().with(broker).build())).hasSize(1);
        var search = search("products")
                .followerInRecovery()
                .instanceType("r6g.xlarge.search")
                .inRecovery(recovery -> recovery.instanceType("r6g.large.search"));
        assertThat(findings(new CopyIsAsLarge(), bankWith(search))).hasSize(1);
    }

    @Test
    void staysQuietOnCopiesOfTheSameSizeOrALargerOne() {
        var larger = ledger().inRecovery(recovery -> recovery.instanceClass("db.r7g.xlarge"));
        assertThat(findings(new CopyIsAsLarge(), bankWith(larger))).isEmpty();
        assertThat(findings(new CopyIsAsLarge(), bank().build())).isEmpty();
    }

    @Test
    void staysQuietWhereNothingTakesOver() {
        var alone = stock().inRecovery(recovery -> recovery.instanceClass("db.t3.small"));
        assertThat(findings(
                        new CopyIsAsLarge(),
                        bankWith(search("products").inRecovery(r -> r.instanceType("t3.small.search")))))
                .isEmpty();
        assertThat(findings(new CopyIsAsLarge(), bankWith(alone))).isEmpty();
    }

    @Test
    void reportsAClusterOfThreeInTwoZones() {
        assertThat(findings(new MajorityOutlivesAZone(), inTwoZones()))
                .singleElement()
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        "bank/recovery/news",
                        "The broker needs 2 of its 3 voting nodes, and one of the 2 zones in us-west-1 holds 2: losing that"
                                + " zone stops it.");
    }

    @Test
    void reportsMastersOfWhichOneZoneHoldsMost() {
        var alone = search("products").withoutStandby("to save money").dataNodes(2);
        var two = network("10.10.0.0/16").zones(2);
        var three = sites().primary(EU_WEST_1, two).with(alone).build();
        var five = sites().primary(EU_WEST_1, two)
                .with(alone.dedicatedMasters(5, "m6g.large.search"))
                .build();
        assertThat(findings(new MajorityOutlivesAZone(), three)).hasSize(1);
        assertThat(findings(new MajorityOutlivesAZone(), five)).hasSize(1);
    }

    @Test
    void reportsAnEvenNumberOfVoters() {
        var voting = search("products")
                .withoutStandby("to save money")
                .withoutDedicatedMasters("to save money")
                .dataNodes(4);
        var topology = sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(2))
                .with(voting)
                .build();
        assertThat(summaries(new MajorityOutlivesAZone(), topology))
                .singleElement()
                .asString()
                .startsWith("The search needs 3 of its 4 voting nodes, and one of the 2 zones in eu-west-1 holds 2");
    }

    @Test
    void staysQuietOnVotersInThreeZones() {
        var news = rabbitMq("news");
        assertThat(findings(new MajorityOutlivesAZone(), bank().with(news).build()))
                .isEmpty();
        assertThat(findings(
                        new MajorityOutlivesAZone(), bankWith(search("products").followerInRecovery())))
                .isEmpty();
    }

    @Test
    void staysQuietOnAPairAndOnASingleInstance() {
        var pair = sites().recovery(US_WEST_1, network("10.20.0.0/16"))
                .with(activeMq("news"), rabbitMq("offers").singleInstance("to save money"))
                .build();
        assertThat(findings(new MajorityOutlivesAZone(), pair)).isEmpty();
    }

    private static Topology inTwoZones() {
        return bank().recovery(US_WEST_1, network("10.20.0.0/16"))
                .with(rabbitMq("news"))
                .build();
    }
}
