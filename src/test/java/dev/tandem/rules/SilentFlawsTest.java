package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.AuroraCluster;
import dev.tandem.element.database.Database;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flaws that an architect sees at once are reported, and systems that have none are not. */
class SilentFlawsTest {

    @Test
    void reportsAHealthCheckOnTheDatabase() {
        var web = web().healthPath("/health/database");
        assertThat(weighty(shop(web))).containsExactly("edge/health-check-says-what-it-covers");
        assertThat(weighty(shop(web.covers(ledger())))).containsExactly("edge/deep-health-check");
    }

    @Test
    void reportsAShallowHealthCheckOfWhichNothingIsSaid() {
        var web = web().healthPath("/alive");
        assertThat(weighty(shop(web))).containsExactly("edge/health-check-says-what-it-covers");
        assertThat(weighty(shop(web.coversOnlyItself()))).isEmpty();
    }

    @Test
    void reportsADevelopmentInstanceBehindTheLoadBalancerOfProduction() {
        var balancer = loadBalancer("web")
                .host("www.shop.example", service("prod").instances(3).uses(ledger()))
                .host("dev.shop.example", service("dev").instances(1).uses(ledger()));
        var zone = publicZone("shop.example");
        var topology = sites().entry(hostname("www").in(zone).to(balancer))
                .entry(hostname("dev").in(zone).to(balancer))
                .build();
        assertThat(weighty(topology)).containsExactly("edge/one-service-moves-all");
    }

    @Test
    void reportsReadersBehindAWeightedName() {
        var content = ledger().readReplicas(2);
        var topology = sites().entry(accelerator("edge").to(service("web").uses(content)))
                .with(privateZone("shop.internal").name("db-replica", content.readersWeighted()))
                .build();
        assertThat(weighty(topology)).containsExactly("edge/weighted-readers-have-no-health-check");
    }

    @Test
    void reportsTwoRegionsThatFailedTogether() {
        var topology = topology("shop")
                .primary(ME_CENTRAL_1, network("10.10.0.0/16"))
                .recovery(ME_SOUTH_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web()))
                .build();
        assertThat(weighty(topology)).containsExactly("region/shares-fate");
    }

    @Test
    void reportsAProgramThatStartsForAsLongAsTheObjectiveAllows() {
        var web = web().startsWithin(minutes(30));
        var topology = sites().strategy(pilotLight())
                .entry(accelerator("edge").to(web))
                .objectives(rto(minutes(30)))
                .build();
        assertThat(weighty(topology)).containsExactly("objective/recovery-time");
    }

    @Test
    void reportsAServiceOfOneInstance() {
        assertThat(weighty(shop(web().instances(1)))).containsExactly("capacity/one-instance");
    }

    @Test
    void reportsAnObjectiveThatTheStepsOfTheRunbookExceed() {
        var topology = sites().entry(accelerator("edge").to(service("web").uses(books())))
                .objectives(rto(minutes(25)))
                .build();
        assertThat(weighty(topology)).containsExactly("objective/recovery-time");
    }

    @Test
    void reportsAQueueConsumerOfOneInstance() {
        var worker = service("worker").instances(1).consumes(queue("orders"));
        var topology = sites().entry(accelerator("edge").to(web()))
                .with(worker)
                .accept("messaging/empty-in-recovery", "producers send again what was not processed")
                .build();
        assertThat(weighty(topology)).containsExactly("capacity/one-instance");
    }

    @Test
    void reportsAnAvailabilityThatOneInstanceCannotHold() {
        var topology = sites().entry(accelerator("edge").to(web().instances(1)))
                .objectives(availability(99.9))
                .build();
        assertThat(weighty(topology)).containsExactly("capacity/one-instance", "objective/availability");
    }

    @Test
    void staysQuietOnAnAuroraGlobalDatabase() {
        assertThat(weighty(shop(service("web").uses(books())))).isEmpty();
    }

    @Test
    void staysQuietOnADatabaseFilesAndASecret() {
        var files = fileSystem("files").replicaInRecovery();
        var web = service("web").instances(6).uses(ledger(), files, secret("api-key"));
        assertThat(weighty(shop(web))).isEmpty();
    }

    @Test
    void staysQuietOnAStaticSite() {
        assertThat(weighty(sites().entry(staticSite("pages")).build())).isEmpty();
    }

    @Test
    void staysQuietOnASearchDomainWithAStandbyAndAFollower() {
        assertThat(weighty(shop(service("web").uses(search("products").followerInRecovery()))))
                .isEmpty();
    }

    @Test
    void staysQuietOnAHotAndAColdNode() {
        var corda = nodes("corda")
                .hotCold()
                .listens(tcp("p2p", 10002))
                .uses(ledger(), fileSystem("artemis").replicaInRecovery());
        var zone = publicZone("shop.example");
        assertThat(weighty(sites().entry(hostname("corda").in(zone).to(corda)).build()))
                .isEmpty();
    }

    private static TopologyBuilder sites() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }

    private static Topology shop(Service web) {
        return sites().entry(accelerator("edge").to(web)).build();
    }

    private static Service web() {
        return service("web").port(8080).uses(ledger());
    }

    private static Database ledger() {
        return postgres("ledger").version("16").backups(keptFor(days(14))).replicaInRecovery();
    }

    private static AuroraCluster books() {
        return auroraPostgres("books").version("16.8").globalDatabase();
    }

    /** The rules of all warnings and errors, in order. */
    private static List<String> weighty(Topology topology) {
        return Rules.check(topology).findings().stream()
                .filter(finding -> finding.atLeast(Severity.WARNING))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
    }
}
