package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Recovery;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.Database;
import dev.tandem.element.search.Search;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What the business asks for, told apart into what cannot hold, what need not hold, and what holds. */
class ObjectiveRulesTest {

    @Test
    void anAvailabilityIsAnErrorOnceNoFigureReachesIt() {
        assertThat(findings(
                        new AvailabilityObjective(),
                        bank().objectives(availability(99.9995)).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.subject()).isEqualTo("bank/edge");
                    assertThat(finding.summary())
                            .contains("by the most hopeful of three figures; the objective is 99.9995 %.");
                    assertThat(finding.evidence()).hasSize(3);
                });
    }

    @Test
    void anAvailabilityIsAWarningWhileTheFiguresDisagree() {
        assertThat(findings(
                        new AvailabilityObjective(),
                        bank().objectives(availability(99.95)).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.summary()).contains("by the least hopeful of three figures");
                });
    }

    @Test
    void staysQuietAboutAnAvailabilityThatEachFigureReachesOrNobodyAskedFor() {
        assertThat(summaries(
                        new AvailabilityObjective(),
                        bank().objectives(availability(99.5)).build()))
                .isEmpty();
        assertThat(summaries(new AvailabilityObjective(), bank().build())).isEmpty();
    }

    @Test
    void aSearchWithoutStandbyIsAgreedToLess() {
        var products = search("products").followerInRecovery();
        var alone = products.withoutStandby("to save money");
        var asked = availability(99.9);
        assertThat(findings(
                        new AvailabilityObjective(),
                        indexed(products).objectives(asked).build()))
                .isEmpty();
        assertThat(findings(
                        new AvailabilityObjective(),
                        indexed(alone).objectives(asked).build()))
                .hasSize(1);
    }

    @Test
    void aRecoveryTimeIsAnErrorOnceNoPathIsShortEnough() {
        assertThat(findings(
                        new RecoveryTime(), bank().objectives(rto(minutes(5))).build()))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(findings(
                        new RecoveryTime(), bank().objectives(rto(minutes(20))).build()))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void staysQuietAboutARecoveryTimeThatThePathKeeps() {
        assertThat(summaries(
                        new RecoveryTime(), bank().objectives(rto(minutes(30))).build()))
                .isEmpty();
        assertThat(summaries(
                        new RecoveryTime(),
                        bank().objectives(rto(minutes(20)))
                                .measured(Recovery.PERSON_DECIDES, minutes(1), minutes(3))
                                .build()))
                .isEmpty();
    }

    @Test
    void aRecoveryPointIsAnErrorOnceTheDataIsLostWithTheRegion() {
        assertThat(findings(
                        new RecoveryPoint(),
                        shop(postgres("ledger")).objectives(rpo(hours(24))).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.summary()).contains("ledger loses everything until the region returns");
                });
    }

    @Test
    void aRecoveryPointIsAWarningWhileTheReplicaMayBeFastEnough() {
        assertThat(findings(
                        new RecoveryPoint(), bank().objectives(rpo(seconds(30))).build()))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void staysQuietAboutARecoveryPointThatTheReplicaKeeps() {
        assertThat(summaries(
                        new RecoveryPoint(), bank().objectives(rpo(minutes(1))).build()))
                .isEmpty();
    }

    @Test
    void aSkewIsAWarningWhileTheCopiesMayHappenToAgree() {
        assertThat(findings(
                        new RecoverySkew(),
                        archive(ledger()).objectives(skew(minutes(1))).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.subject()).isEqualTo("bank/edge");
                    assertThat(finding.summary()).startsWith("If eu-west-1 is lost, its stores may be ");
                    assertThat(finding.evidence())
                            .hasSize(2)
                            .anyMatch(fact -> fact.startsWith("files lost the last "))
                            .anyMatch(fact -> fact.startsWith("ledger lost the last "));
                });
    }

    @Test
    void aSkewIsAnErrorOnceNothingCanBringTheStoresTogether() {
        var slow = archive(ledger()).assumed(Recovery.REPLICA_IS_PROMOTED, minutes(5), minutes(10));
        assertThat(findings(
                        new RecoverySkew(), slow.objectives(skew(seconds(1))).build()))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        var daily = postgres("ledger");
        assertThat(findings(
                        new RecoverySkew(),
                        archive(daily)
                                .with(backupPlan("daily").covers(daily))
                                .objectives(skew(seconds(1)))
                                .build()))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void staysQuietAboutASkewThatTheCopiesKeepOrNobodyAskedFor() {
        assertThat(findings(
                        new RecoverySkew(),
                        archive(ledger()).objectives(skew(minutes(15))).build()))
                .isEmpty();
        assertThat(new RecoverySkew().asked(archive(ledger()).build())).isFalse();
        assertThat(findings(
                        new RecoverySkew(),
                        shop(ledger()).objectives(skew(seconds(0))).build()))
                .isEmpty();
    }

    @Test
    void theCheapestChangeThatMendsItIsNamed() {
        var finding = checked(shop(postgres("ledger")).objectives(rpo(minutes(20))), "objective/recovery-point");
        assertThat(finding.fix())
                .startsWith("Add .backupsInRecovery() to ledger, the cheapest change that fixes it (a second copy of"
                        + " the data is kept), or ");
        assertThat(finding.evidence()).contains("so would: Add .replicaInRecovery() to ledger (more instances run)");
    }

    @Test
    void aChangeThatComesTooLateForTheObjectiveIsNotNamed() {
        var finding = checked(shop(postgres("ledger")).objectives(rpo(minutes(2))), "objective/recovery-point");
        assertThat(finding.fix()).startsWith("Add .replicaInRecovery() to ledger");
        assertThat(finding.evidence()).noneMatch(fact -> fact.contains("backupsInRecovery"));
    }

    @Test
    void twoChangesAreNamedWhereNoneDoesAlone() {
        var both = sites().entry(accelerator("edge").to(service("web").uses(postgres("ledger"), fileSystem("files"))))
                .objectives(rto(minutes(40)));
        assertThat(checked(both, "objective/recovery-time").fix())
                .startsWith(
                        "Add .replicaInRecovery() to files, and add .replicaInRecovery() to ledger, the cheapest change");
    }

    @Test
    void aWarmerStrategyIsNamedWhereSeveralServicesWouldHaveToBeLaunched() {
        var light = sites().entry(accelerator("edge")
                        .to(service("web").instances(4), service("api").port(8090)))
                .strategy(pilotLight())
                .objectives(rto(minutes(2)));
        var finding = checked(light, "objective/recovery-time");
        assertThat(finding.fix()).startsWith("Choose .strategy(warmStandby())");
        assertThat(finding.evidence()).contains("so would: Choose .strategy(activeActive()) (more instances run)");
    }

    @Test
    void noOtherKindOfDatabaseIsNamedWhereReadReplicasHaveAName() {
        var read = ledger().readReplicas(2);
        var named = shop(read)
                .with(privateZone("bank.internal").name("db-replica", read.readersWeighted()))
                .objectives(rto(minutes(10)));
        var finding = checked(named, "objective/recovery-time");
        assertThat(finding.fix()).doesNotContain("auroraPostgres");
        assertThat(finding.evidence()).noneMatch(fact -> fact.contains("auroraPostgres"));
    }

    @Test
    void aStandbyIsNamedWhereOneInstanceIsAgreedToLess() {
        var alone = shop(ledger().withoutStandby("to save money")).objectives(availability(99.8));
        assertThat(checked(alone, "objective/availability").fix())
                .startsWith("Remove .withoutStandby(...) from ledger");
    }

    @Test
    void whatMendsItIsSaidToBeMissingWhereNothingDoes() {
        var finding = checked(bank().objectives(rto(seconds(30))), "objective/recovery-time");
        assertThat(finding.fix()).startsWith("State with .measured(...)");
        assertThat(finding.evidence()).anyMatch(fact -> fact.matches("none of \\d+ changes that were tried, .*"));
    }

    private static Finding checked(TopologyBuilder topology, String rule) {
        return Rules.check(topology.build()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static TopologyBuilder indexed(Search search) {
        return sites().entry(accelerator("edge").to(service("web").port(8081).uses(search)));
    }

    private static TopologyBuilder archive(Database database) {
        return sites().entry(accelerator("edge")
                .to(service("web").port(8081).uses(database, fileSystem("files").replicaInRecovery())));
    }

    private static TopologyBuilder shop(Database database) {
        return sites().entry(accelerator("edge").to(service("web").port(8081).uses(database)));
    }
}
