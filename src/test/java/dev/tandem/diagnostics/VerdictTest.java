package dev.tandem.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Origin HERE = new Origin("Bank.java", 12);

    @Test
    void coversAWarningThatIsAcceptedForAReason() {
        var warning = finding("data/standby", Severity.WARNING, "bank/ledger");
        var verdict = Verdict.of("bank", List.of(warning), List.of(waiver("data/standby")));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.waived()).containsExactly(warning);
    }

    @Test
    void coversEveryFindingOfTheRule() {
        var one = finding("data/standby", Severity.WARNING, "bank/ledger");
        var other = finding("data/standby", Severity.NOTE, "bank/archive");
        var verdict = Verdict.of("bank", List.of(one, other), List.of(waiver("data/standby")));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.waived()).hasSize(2);
    }

    @Test
    void neverCoversAnError() {
        var error = finding("data/replica-needs-backups", Severity.ERROR, "bank/ledger");
        var verdict = Verdict.of("bank", List.of(error), List.of(waiver("data/replica-needs-backups")));
        assertThat(verdict.waived()).isEmpty();
        assertThat(verdict.findings())
                .extracting(Finding::rule)
                .containsExactly("data/replica-needs-backups", "waiver/covers-an-error");
    }

    @Test
    void warnsOfAWaiverThatMatchesNothing() {
        var verdict = Verdict.of("bank", List.of(), List.of(waiver("data/standbye")));
        assertThat(verdict.findings())
                .singleElement()
                .extracting(Finding::rule, Finding::severity, Finding::subject, Finding::origin)
                .containsExactly("waiver/matches-nothing", Severity.WARNING, "bank", HERE);
    }

    @Test
    void coversTheWarningsOfARuleBesideAnErrorOfIt() {
        var error = finding("edge/x", Severity.ERROR, "bank/a");
        var warning = finding("edge/x", Severity.WARNING, "bank/b");
        var verdict = Verdict.of("bank", List.of(error, warning), List.of(waiver("edge/x")));
        assertThat(verdict.findings()).containsExactly(error);
        assertThat(verdict.waived()).containsExactly(warning);
    }

    @Test
    void leavesOtherRulesAlone() {
        var warning = finding("data/standby", Severity.WARNING, "bank/ledger");
        var verdict = Verdict.of("bank", List.of(warning), List.of(waiver("data/keep-backups")));
        assertThat(verdict.findings()).contains(warning);
    }

    @Test
    void putsErrorsFirstThenSubjectsThenRules() {
        var note = finding("a/a", Severity.NOTE, "bank/a");
        var warning = finding("a/a", Severity.WARNING, "bank/a");
        var first = finding("b/b", Severity.ERROR, "bank/a");
        var second = finding("a/a", Severity.ERROR, "bank/b");
        var third = finding("b/b", Severity.ERROR, "bank/b");
        var verdict = Verdict.of("bank", List.of(note, third, warning, second, first), List.of());
        assertThat(verdict.findings()).containsExactly(first, second, third, warning, note);
    }

    @Test
    void isTheSameInWhateverOrderFindingsCome() {
        var findings = new ArrayList<>(List.of(
                finding("a/a", Severity.ERROR, "bank/a"),
                finding("a/a", Severity.ERROR, "bank/a").because("one fact"),
                finding("a/a", Severity.ERROR, "bank/a").because("another fact"),
                finding("a/b", Severity.WARNING, "bank/a")));
        var expected = Verdict.of("bank", findings, List.of());
        Collections.shuffle(findings, new Random(7));
        assertThat(Verdict.of("bank", findings, List.of())).isEqualTo(expected);
    }

    @Test
    void tellsWhatWeighsEnough() {
        var error = finding("a/a", Severity.ERROR, "bank/a");
        var warning = finding("a/b", Severity.WARNING, "bank/a");
        var verdict = Verdict.of("bank", List.of(warning, error), List.of());
        assertThat(verdict.atLeast(Severity.ERROR)).containsExactly(error);
        assertThat(verdict.atLeast(Severity.NOTE)).containsExactly(error, warning);
    }

    private static Finding finding(String rule, Severity severity, String subject) {
        return Finding.of(rule, severity, subject, "Something is so.", "Change it.", HERE);
    }

    private static Waiver waiver(String rule) {
        return new Waiver(rule, "staging only", HERE);
    }
}
