package dev.tandem.comparison;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.changes.CommittedStacks;
import dev.tandem.changes.StackDifference;
import dev.tandem.compiler.Analysis;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.Database;
import dev.tandem.report.ComparisonJson;
import dev.tandem.report.ComparisonReport;
import dev.tandem.report.Palette;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.rules.Healthy;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a change of a topology does to its proof. */
class ProofComparisonTest {

    private static final String ZONE = "eu-west-1/euw1-az1";

    private static final Version WITH = version(bank(Healthy.ledger()));
    private static final Version WITHOUT = version(bank(Healthy.ledger().withoutStandby("cost")));

    private static final ProofComparison WORSE = compared(List.of(WITH), List.of(WITHOUT));
    private static final ProofComparison BETTER = compared(List.of(WITHOUT), List.of(WITH));

    @Test
    void namesTheFailureWhoseVerdictGetsWorse() {
        assertThat(entry(WORSE).outcomes())
                .filteredOn(change -> change.verdict() == Effect.WORSE)
                .extracting(OutcomeChange::failed)
                .contains(ZONE);
        assertThat(WORSE.severity()).contains(Severity.WARNING);
        assertThat(WORSE.fails(Severity.WARNING)).isTrue();
        assertThat(WORSE.fails(Severity.ERROR)).isFalse();
    }

    @Test
    void saysItInASentence() {
        assertThat(text(WORSE).replaceAll("\\s+", " "))
                .contains("The loss of " + ZONE + " was survived with less capacity after up to 120 s, and would now"
                        + " need up to 29 min 45 s, a person and a pipeline.");
    }

    @Test
    void namesTheFailureWhoseVerdictGetsBetter() {
        assertThat(entry(BETTER).outcomes())
                .filteredOn(change -> change.verdict() == Effect.BETTER)
                .extracting(OutcomeChange::failed)
                .contains(ZONE);
        assertThat(BETTER.severity()).contains(Severity.NOTE);
        assertThat(text(BETTER)).contains("a better verdict").doesNotContain("worse verdict");
    }

    @Test
    void listsTheSetsThatNothingRecoversFromAnyMore() {
        assertThat(entry(WORSE).fatal().appeared())
                .extracting(Cut::failures)
                .contains(List.of("eu-central-1/euc1-az1", "eu-west-1"));
        assertThat(entry(WORSE).fatal().gone()).isEmpty();
        assertThat(entry(BETTER).fatal().gone())
                .hasSameSizeAs(entry(WORSE).fatal().appeared());
    }

    @Test
    void givesTheFiguresThatDiffer() {
        assertThat(entry(WORSE).figures())
                .extracting(FigureChange::what, FigureChange::effect)
                .contains(tuple("availability by structure and recovery time", Effect.WORSE));
    }

    @Test
    void listsTheSizesThatDecideTheCost() {
        assertThat(WORSE.topologies().get(0).stacks())
                .contains(new StackDifference(
                        StackDifference.Kind.SIZE, "bank-primary", "ledger", "multi_az", "true", "false"));
    }

    @Test
    void staysQuietWhereNothingIsDifferent() {
        var same = compared(List.of(WITH), List.of(version(bank(Healthy.ledger()))));
        assertThat(same.severity()).isEmpty();
        assertThat(same.fails(Severity.NOTE)).isFalse();
        assertThat(text(same)).contains("nothing that is proved is different", "Nothing is different: bank.");
    }

    @Test
    void saysWhichTopologiesAreNewOrGone() {
        assertThat(compared(List.of(), List.of(WITH)).severity()).contains(Severity.NOTE);
        assertThat(text(compared(List.of(), List.of(WITH)))).contains("The topology is new");
        assertThat(compared(List.of(WITH), List.of()).severity()).contains(Severity.WARNING);
        assertThat(text(compared(List.of(WITH), List.of()))).contains("The topology is gone");
    }

    @Test
    void saysWhatCannotBeProved() {
        var refused = new Version(WITH.topology(), false, CommittedStacks.NONE, new TreeMap<>());
        assertThat(compared(List.of(WITH), List.of(refused)).severity()).contains(Severity.ERROR);
        assertThat(text(compared(List.of(refused), List.of(WITH)))).contains("Nothing is proved about it in main");
    }

    @Test
    void isAWarningIfAnEntryPointIsGone() {
        var fewer = version(Healthy.sites()
                .entry(accelerator("edge").to(Healthy.transactions(), Healthy.accounts()))
                .entry(staticSite("web"))
                .build());
        var comparison = compared(List.of(fewer), List.of(version(Healthy.bank().build())));
        assertThat(comparison.severity()).contains(Severity.WARNING);
        assertThat(text(comparison)).contains("The entry point is gone.");
    }

    @Test
    void saysTheSameOfTheSameVersions() {
        assertThat(ComparisonJson.of(compared(List.of(WITH), List.of(WITHOUT)))).isEqualTo(ComparisonJson.of(WORSE));
    }

    private static Topology bank(Database ledger) {
        var accounts = service("accounts").port(8082).uses(ledger);
        return Healthy.sites().entry(accelerator("edge").to(accounts)).build();
    }

    private static Version version(Topology topology) {
        return new Version(
                topology,
                true,
                new CommittedStacks("", Analysis.output(topology).stacks()),
                new TreeMap<>());
    }

    private static ProofComparison compared(List<Version> before, List<Version> now) {
        return ProofComparison.of("main", 2, before, now);
    }

    private static EntryComparison entry(ProofComparison comparison) {
        return comparison.topologies().get(0).entries().get(0);
    }

    private static String text(ProofComparison comparison) {
        return new ComparisonReport(Palette.PLAIN).of(comparison);
    }
}
