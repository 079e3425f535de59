package dev.tandem.report;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.review.PlanJson;
import dev.tandem.review.Review;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comment of a pull request, and how it is kept short enough. */
class MarkdownReviewTest {

    private static final int MANY = 100;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 5_000, 12_000, 20_000, 30_000, 60_000})
    void isNeverLongerThanItMayBe(int maxBytes) {
        assertThat(bytes(comment(MANY, maxBytes))).isLessThanOrEqualTo(maxBytes);
    }

    @Test
    void leavesNoFindingOutWhereEvidenceCanGo() {
        var whole = comment(MANY, 60_000);
        var cut = comment(MANY, bytes(whole) - 1);
        assertThat(cut).contains("Shortened to fit a comment");
        assertThat(findings(cut)).isEqualTo(findings(whole)).isGreaterThan(MANY);
        assertThat(whole).doesNotContain("Shortened");
    }

    @Test
    void leavesTheEvidenceOfTheMildestFindingsOutFirst() {
        var cut = comment(MANY, bytes(comment(MANY, 60_000)) - 1);
        var first = cut.indexOf("  - Fix:");
        assertThat(first).isPositive().isLessThan(cut.indexOf("jobs[50]"));
        assertThat(cut.substring(cut.indexOf("review/plan-failed"))).doesNotContain("  - Fix:");
    }

    @Test
    void countsWhatDoesNotEvenFitByName() {
        assertThat(comment(MANY, 1_000)).containsPattern("- and [0-9]+ more\n").startsWith("**101 errors in 1 plan.**");
    }

    @Test
    void keepsItsMarkerWhateverIsLeftOut() {
        assertThat(comment(MANY, 1_000)).endsWith("<!-- tandem-review:bank-prod -->\n");
    }

    @Test
    void showsTextOfAPlanAsItIs() {
        var review = review(plan().object("aws_x.x[\"`@team`\"]", "suspend"));
        assertThat(new MarkdownReview("key", 60_000).of(review, Optional.empty()))
                .contains("`aws_x.x[\"'@team'\"]`");
        assertThat(Markdown.prose("<b>@team [x](y) _a_ a_b *c*"))
                .isEqualTo("\\<b>&#64;team \\[x\\](y) \\_a\\_ a_b \\*c\\*");
    }

    private static String comment(int count, int maxBytes) {
        var plan = plan();
        IntStream.range(0, count).forEach(i -> plan.object("aws_sqs_queue.jobs[" + i + "]", "delete", "create")
                .withChange("replace_paths", List.of(List.of("name"))));
        plan.set("errored", true);
        return new MarkdownReview("bank -- prod", maxBytes).of(review(plan), Optional.empty());
    }

    private static Review review(PlanJson plan) {
        return Review.of(List.of(plan.of("bank")), List.of(), LocalDate.of(2026, 12, 1));
    }

    private static long findings(String comment) {
        return comment.lines().filter(line -> line.startsWith("- **")).count();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
