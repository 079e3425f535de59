package dev.tandem.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Examples;
import dev.tandem.resilience.proof.Estate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page is one file that requests nothing, and the same topology gives the same bytes. */
class PageTest {

    private static final int MOST_BYTES = 500 * 1024;

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|action|poster|data)=\"([^\"]*)\"");

    static List<PagedSystem> systems() {
        return Pages.examples();
    }

    @ParameterizedTest
    @MethodSource("systems")
    void theContentSecurityPolicyAllowsItsOwnStyleAndScriptAlone(PagedSystem system) {
        var page = Pages.of(system);
        assertThat(page)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                        + hash(between(page, "<style>", "</style>")) + "'; script-src '"
                        + hash(between(page, "\n<script>", "</script>")) + "'; base-uri 'none'; form-action 'none'\">");
        assertThat(Pattern.compile(" (style|on[a-z]+)=\"").matcher(page).find())
                .as("styles and handlers in attributes, which the policy would refuse")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("systems")
    void nothingIsReferredToOutsideOfThePage(PagedSystem system) {
        var page = Pages.of(system);
        assertThat(REFERENCE.matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("#"));
        var style = between(page, "<style>", "</style>");
        assertThat(style).doesNotContain("@import");
        assertThat(Pattern.compile("url\\(([^)]*)\\)").matcher(style).results().map(found -> found.group(1)))
                .allMatch(reference -> reference.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void everyLinkLeadsToSomethingInThePage(PagedSystem system) {
        var page = Pages.of(system);
        assertThat(Pattern.compile("href=\"#([^\"]*)\"").matcher(page).results().map(found -> found.group(1)))
                .filteredOn(target -> !target.startsWith("fail="))
                .allMatch(target -> page.contains(" id=\"" + target + "\""));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void noIdStandsTwice(PagedSystem system) {
        assertThat(Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(Pages.of(system))
                        .results()
                        .map(found -> found.group(1)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("systems")
    void isSmall(PagedSystem system) {
        assertThat(Pages.of(system).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void allFiveTogetherAreSmallAsWell() {
        assertThat(Page.of(Pages.examples(), Pages.ORDER, Optional.empty()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void theSameTopologyGivesTheSameBytes() {
        assertThat(Examples.all()).allSatisfy(topology -> assertThat(Pages.of(PagedSystem.of(topology, Pages.ORDER)))
                .isEqualTo(Pages.of(PagedSystem.of(topology, Pages.ORDER))));
    }

    @Test
    void saysWithoutItsScriptWhatTheLossOfTheRegionMeans() {
        var page = between(Pages.of(Pages.example("bank")), "<main>", "</main>");
        assertThat(page)
                .contains("If eu-south-1 fails: recoverable, down for 7 min 35 s to 16 min 45 s")
                .contains("Data loss: ledger typically 1 s to 60 s")
                .contains("terraform -chdir=stacks/bank-recovery apply");
    }

    @Test
    void anEstateOfFortyServicesIsOnePageToo() {
        var page = Pages.of(PagedSystem.of(Estate.of(40), Pages.ORDER));
        assertThat(page).contains("service-39");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
