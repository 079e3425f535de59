package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static dev.tandem.rules.Healthy.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.Database;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** Rules on what health checks see, and on what they move. */
class HealthCheckRulesTest {

    private static final Rule SAYS = new HealthCheckSaysWhatItCovers();
    private static final Rule DEEP = new DeepHealthCheck();
    private static final Rule MOVES_ALL = new OneServiceMovesAll();
    private static final Rule READERS = rule("edge/weighted-readers-have-no-health-check");

    @Test
    void reportsAHealthPathOfWhichNothingIsSaid() {
        assertThat(findings(SAYS, bankWith(accounts().healthPath("/health"))))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.WARNING,
                        "bank/accounts",
                        "The health check of accounts asks for /health, and the topology does not say what that tests."
                                + " It is taken to test the program alone, so the loss of ledger in eu-west-1 moves no"
                                + " client to eu-central-1 automatically.",
                        "Add .covers(ledger), as far as the path tests them, or .coversOnlyItself().");
    }

    @Test
    void reportsAHealthPathBehindASharedLoadBalancer() {
        var balancer = loadBalancer("web").path("/api/*", accounts().healthPath("/health"));
        assertThat(findings(
                        SAYS, sites().entry(accelerator("edge").to(balancer)).build()))
                .hasSize(1);
    }

    @Test
    void staysQuietOnceTheCoverageIsStated() {
        assertThat(findings(SAYS, bankWith(accounts().healthPath("/alive").coversOnlyItself())))
                .isEmpty();
        assertThat(findings(SAYS, bankWith(accounts().healthPath("/health").covers(ledger()))))
                .isEmpty();
    }

    @Test
    void staysQuietOnTheUsualPath() {
        assertThat(findings(SAYS, bank().build())).isEmpty();
    }

    @Test
    void staysQuietOnAHealthPathOfAServiceWithoutStores() {
        var service = service("accounts").port(8082).uses(secret("rates")).healthPath("/health");
        assertThat(findings(SAYS, bankWith(service))).isEmpty();
    }

    @Test
    void staysQuietWhereNoEntryMovesClients() {
        var inside = service("inside").uses(ledger()).healthPath("/health");
        assertThat(findings(SAYS, bank().with(inside).build())).isEmpty();
    }

    @Test
    void reportsACoverageOfWhatTheServiceDoesNotUse() {
        var files = fileSystem("files").replicaInRecovery();
        assertThat(findings(SAYS, bankWith(accounts().covers(files))))
                .singleElement()
                .extracting(Finding::severity, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.WARNING,
                        "The health check of accounts covers files, which the service does not use: it cannot reach it.",
                        "Add .uses(files), or remove it from .covers(...).");
    }

    @Test
    void reportsAHealthCheckThatFailsWithADatabase() {
        assertThat(findings(DEEP, bankWith(accounts().healthPath("/health").covers(ledger()))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.summary())
                            .isEqualTo("The health check of accounts fails while ledger does not answer. A failover of"
                                    + " ledger inside eu-west-1 makes every instance unhealthy: all clients move to"
                                    + " eu-central-1, and the Auto Scaling group replaces every instance.");
                    assertThat(finding.fix())
                            .isEqualTo("Remove ledger from .covers(...) and from what the path tests; say"
                                    + " .coversOnlyItself() if nothing is left.");
                    assertThat(finding.evidence())
                            .singleElement()
                            .asString()
                            .startsWith(
                                    "the standby of an RDS instance takes over, in 60 to 120 seconds: RDS user guide");
                });
    }

    @Test
    void reportsAHealthCheckThatFailsWithAnAuroraCluster() {
        var service = service("accounts").port(8082).uses(books()).covers(books());
        assertThat(findings(DEEP, bankWith(service))).singleElement().satisfies(finding -> assertThat(
                        finding.evidence())
                .singleElement()
                .asString()
                .startsWith("a reader of an Aurora cluster becomes its writer, in 30 to 60 seconds"));
    }

    @Test
    void reportsAHealthCheckThatFailsWithASearchDomainOrABroker() {
        var products = search("products").followerInRecovery();
        var news = rabbitMq("news");
        assertThat(findings(DEEP, bankWith(accounts().uses(products, news).covers(products, news))))
                .hasSize(2);
    }

    @Test
    void promisesNoMoveOfClientsWhereNoEntryIs() {
        var inside = service("inside").uses(ledger()).covers(ledger());
        assertThat(summaries(DEEP, bank().with(inside).build()))
                .containsExactly(
                        "The health check of inside fails while ledger does not answer. A failover of ledger inside"
                                + " eu-west-1 makes every instance unhealthy: the Auto Scaling group replaces every instance.");
    }

    @Test
    void staysQuietOnAHealthCheckThatCoversFiles() {
        var files = fileSystem("files").replicaInRecovery();
        assertThat(findings(DEEP, bankWith(accounts().uses(files).covers(files))))
                .isEmpty();
    }

    @Test
    void reportsOneInstanceThatMovesTheClientsOfOthers() {
        assertThat(findings(MOVES_ALL, sharing(accounts().instances(1))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.subject()).isEqualTo("bank/web/accounts");
                    assertThat(finding.summary())
                            .isEqualTo("The service accounts runs 1 instance behind the load balancer web, which"
                                    + " transactions shares. When it has no healthy instance, the clients of edge move to"
                                    + " eu-central-1.");
                    assertThat(finding.fix())
                            .isEqualTo("Run two with .instances(2), or give accounts a separate load balancer.");
                });
    }

    @Test
    void staysQuietOnTwoInstancesBehindASharedLoadBalancer() {
        assertThat(findings(MOVES_ALL, sharing(accounts()))).isEmpty();
    }

    @Test
    void staysQuietOnALoadBalancerOfOneService() {
        var balancer = loadBalancer("web").path("/accounts/*", accounts().instances(1));
        assertThat(findings(
                        MOVES_ALL,
                        sites().entry(accelerator("edge").to(balancer)).build()))
                .isEmpty();
    }

    @Test
    void staysQuietOnALoadBalancerThatNoEntryLeadsTo() {
        var balancer = loadBalancer("web")
                .path("/accounts/*", accounts().instances(1))
                .path("/transactions/*", transactions());
        var topology = sites().entry(accelerator("edge").to(service("front").port(443)))
                .with(balancer)
                .build();
        assertThat(findings(MOVES_ALL, topology)).isEmpty();
    }

    @Test
    void reportsANameThatIsSharedByReaders() {
        assertThat(findings(READERS, named(ledger().readReplicas(2))))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.WARNING,
                        "bank/bank.internal/db-replica",
                        "The name db-replica.bank.internal leads to 2 read replicas of ledger by weighted records without a"
                                + " health check: while a replica is down, one of 2 lookups leads to it, until RDS"
                                + " replaces its host or a person edits the record.",
                        "Let clients take the hosts from their parameter ledger/reader_hosts, with a driver that skips a"
                                + " host that is down, and remove the name.");
    }

    @Test
    void staysQuietOnANameOfTheWriter() {
        var zone = privateZone("bank.internal").name("db", ledger().readReplicas(2));
        assertThat(findings(
                        READERS,
                        sites().entry(accelerator("edge").to(reading(ledger().readReplicas(2))))
                                .with(zone)
                                .build()))
                .isEmpty();
    }

    private static Topology sharing(Service other) {
        var balancer = loadBalancer("web").path("/accounts/*", other).path("/transactions/*", transactions());
        return sites().entry(accelerator("edge").to(balancer)).build();
    }

    private static Topology named(Database database) {
        return sites().entry(accelerator("edge").to(reading(database)))
                .with(privateZone("bank.internal").name("db-replica", database.readersWeighted()))
                .build();
    }

    private static Service reading(Database database) {
        return service("accounts").port(8082).uses(database);
    }
}
