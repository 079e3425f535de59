package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** Rules on writing in two regions. */
class TwoWritersRulesTest {

    private static final Rule ONE_WRITER = rule("data/one-writer-two-regions");
    private static final Rule FORWARDING = rule("data/write-forwarding-is-possible");

    @Test
    void reportsClientsInARegionThatIsReadOnly() {
        assertThat(findings(ONE_WRITER, active(accounts())))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.WARNING,
                        "bank/recovery/accounts",
                        "Both regions are active, and edge leads clients of accounts to either. In eu-central-1, ledger is"
                                + " read-only: writes fail there on an ordinary day.",
                        "Choose .strategy(warmStandby()), under which ledger has clients in the primary region alone.");
    }

    @Test
    void advisesAuroraToForwardWrites() {
        assertThat(findings(ONE_WRITER, active(service("orders").uses(books()))))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo(
                        "Add .writeForwarding() to books (Aurora PostgreSQL can from 14.9, 15.4 and 16 on), or choose"
                                + " .strategy(warmStandby()).");
    }

    @Test
    void reportsFilesAndIndexesThatFollow() {
        var files = fileSystem("files").replicaInRecovery();
        var products = search("products").followerInRecovery();
        assertThat(summaries(ONE_WRITER, active(service("orders").uses(files, products))))
                .singleElement()
                .asString()
                .contains("In eu-central-1, files, products are read-only");
    }

    @Test
    void refusesAServiceThatNeedsToWrite() {
        assertThat(findings(ONE_WRITER, active(accounts().needsWrites())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.summary())
                            .endsWith("ledger is read-only: accounts fails there on an ordinary day.");
                });
    }

    @Test
    void staysQuietOnceWritesAreForwarded() {
        assertThat(findings(ONE_WRITER, active(service("orders").uses(books().writeForwarding()))))
                .isEmpty();
    }

    @Test
    void staysQuietOnAWarmStandby() {
        assertThat(findings(ONE_WRITER, bank().build())).isEmpty();
    }

    @Test
    void staysQuietOnAServiceThatNoAcceleratorLeadsTo() {
        var topology = sites().strategy(activeActive())
                .entry(hostname("app")
                        .in(publicZone("bank.example"))
                        .to(accounts().port(443)))
                .build();
        assertThat(findings(ONE_WRITER, topology)).isEmpty();
    }

    @Test
    void reportsForwardingWithoutASecondaryCluster() {
        assertThat(findings(FORWARDING, bankWith(auroraPostgres("books").writeForwarding())))
                .singleElement()
                .extracting(Finding::severity, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.ERROR,
                        "The cluster books has no secondary cluster that could forward writes: Aurora forwards them between"
                                + " the regions of a global database only.",
                        "Add .globalDatabase(), or remove .writeForwarding().");
    }

    @Test
    void reportsForwardingInAVersionThatHasNone() {
        assertThat(summaries(FORWARDING, bankWith(books().version("15.3").writeForwarding())))
                .containsExactly(
                        "Aurora PostgreSQL 15.3 forwards no writes: Aurora PostgreSQL can from 14.9, 15.4 and 16"
                                + " on.");
        assertThat(findings(FORWARDING, bankWith(books().version("14.8").writeForwarding())))
                .hasSize(1);
    }

    @Test
    void staysQuietOnForwardingInVersionsThatCan() {
        assertThat(findings(FORWARDING, bankWith(books().version("14.9").writeForwarding())))
                .isEmpty();
        assertThat(findings(FORWARDING, bankWith(books().version("15.10").writeForwarding())))
                .isEmpty();
        assertThat(findings(FORWARDING, bankWith(books().version("16.1").writeForwarding())))
                .isEmpty();
        assertThat(findings(
                        FORWARDING,
                        bankWith(auroraMysql("books").globalDatabase().writeForwarding())))
                .isEmpty();
    }

    @Test
    void staysQuietOnOldVersionsThatForwardNothing() {
        assertThat(findings(FORWARDING, bankWith(books().version("15.3")))).isEmpty();
    }

    private static Topology active(Service service) {
        return sites().strategy(activeActive())
                .entry(accelerator("edge").to(service))
                .build();
    }
}
