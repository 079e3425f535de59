package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.changes.ChangeCheck;
import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Waiver;
import dev.tandem.independence.RegionIndependence;
import dev.tandem.ownfiles.OwnFilesCheck;
import dev.tandem.review.Conditions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePagesTest {

    @Test
    void everyRuleHasAPageAndEveryPageARule() {
        assertThat(RulePage.all())
                .extracting(RulePage::rule)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Rules.ids(),
                                NameClashes.rules(),
                                RegionIndependence.rules(),
                                OwnFilesCheck.rules(),
                                ChangeCheck.rules(),
                                Conditions.ids())
                        .flatMap(List::stream)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void hasEverySectionInOrder(RulePage page) {
        assertThat(page.text()).startsWith("# " + page.title() + "\n\n`" + page.rule() + "`\n\nSeverity: ");
        assertThat(page.headings()).isEqualTo(RulePage.SECTIONS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void hasATitleThatFitsALine(RulePage page) {
        assertThat(page.title())
                .hasSizeBetween(1, RulePage.LONGEST_TITLE)
                .matches("[A-Z].*[^.\\s]")
                .isNotEqualTo(page.rule());
    }

    @Test
    void noTwoPagesHaveTheSameTitle() {
        assertThat(RulePage.all())
                .extracting(page -> page.title().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesOnTopologies")
    void whatToAvoidFiresThisRuleAndNothingElseThatIsNotAccepted(RulePage page) {
        var topology = page.snippet("Avoid").define();
        var accepted = topology.waivers().stream().map(Waiver::rule).toList();
        var findings = Rules.check(topology, NameClashes::of).findings().stream()
                .filter(finding -> !accepted.contains(finding.rule()))
                .toList();
        assertThat(findings).extracting(Finding::rule).isNotEmpty().containsOnly(page.rule());
        assertThat(page.text())
                .contains("\nSeverity: " + findings.get(0).severity().word() + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesOnTopologies")
    void whatToPreferStaysQuiet(RulePage page) {
        assertThat(Rules.check(page.snippet("Prefer").define(), NameClashes::of).findings())
                .isEmpty();
    }

    /** What is asked of stacks, of files beside them, of changes and of plans shows Terraform: see RegionIndependenceTest, OwnFilesTest, ChangePagesTest and ReviewPagesTest. */
    static List<RulePage> pagesOnTopologies() {
        return RulePage.all().stream()
                .filter(page -> !RegionIndependence.rules().contains(page.rule()))
                .filter(page -> !OwnFilesCheck.rules().contains(page.rule()))
                .filter(page -> !ChangeCheck.rules().contains(page.rule()))
                .filter(page -> !Conditions.ids().contains(page.rule()))
                .toList();
    }

    static List<RulePage> pages() {
        return RulePage.all();
    }
}
