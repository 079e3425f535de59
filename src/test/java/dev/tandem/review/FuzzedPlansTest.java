package dev.tandem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Seeds;
import dev.tandem.report.GithubReview;
import dev.tandem.report.MarkdownReview;
import dev.tandem.report.Palette;
import dev.tandem.report.ReviewJson;
import dev.tandem.report.ReviewReport;
import dev.tandem.report.SarifReport;
import dev.tandem.review.plan.PlanReader;
import dev.tandem.review.plan.UnreadablePlanException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Broken plans lead to a sentence or to a review, and to nothing else. */
class FuzzedPlansTest {

    private static final int SEEDS = Seeds.orAsked(10_000);
    private static final int SMALL = 12_000;
    private static final Pattern VALUE =
            Pattern.compile("(true|false|null|\"[^\"]*\"|[0-9]+|\\[]|\\{})(?=\\s*[,}\\]])");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "-1",
            "1e999999999",
            "\"\"",
            "[[[{}]]]",
            "{\"a\": [null]}",
            "\"\\u0000\\ud800\"",
            "9".repeat(400),
            "[".repeat(2_000) + "]".repeat(2_000),
            "\"" + "x".repeat(5_000) + "\"");

    private final SarifReport sarif = new SarifReport(List.of(), Map.of());
    private int reviews;
    private int refusals;

    @Test
    void showNoStackTrace() throws IOException {
        var texts = new ArrayList<String>();
        for (var fixture : PlanFixtures.all()) {
            if (Files.size(fixture) < SMALL && !fixture.toString().contains("utf16")) {
                texts.add(Files.readString(fixture, StandardCharsets.ISO_8859_1));
            }
        }
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var broken = broken(random, texts.get(random.nextInt(texts.size())));
            review(seed, broken);
        }
        assertThat(reviews).isGreaterThan(SEEDS / 20);
        assertThat(refusals).isGreaterThan(SEEDS / 20);
    }

    private void review(int seed, String text) {
        try {
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
            var plan = PlanReader.read("plan", "plan.json", bytes);
            var review = Review.of(List.of(plan), List.of(), LocalDate.of(2026, 12, 1));
            assertThat(new ReviewReport(Palette.PLAIN).of(review, Optional.empty()))
                    .isNotBlank();
            assertThat(new MarkdownReview("key", 60_000).of(review, Optional.empty()))
                    .contains("<!-- tandem-review:key -->");
            assertThat(ReviewJson.of(review, Optional.empty())).isNotBlank();
            assertThat(GithubReview.of(review, Optional.empty())).contains("::notice title=Tandem review::");
            assertThat(sarif.of(review, Optional.empty(), 0)).contains("\"results\"");
            reviews++;
        } catch (UnreadablePlanException e) {
            assertThat(e.sentence())
                    .as("seed " + seed)
                    .startsWith("plan.json ")
                    .endsWith(".")
                    .hasLineCount(1);
            refusals++;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
    }

    private static String broken(Random random, String plan) {
        return switch (random.nextInt(5)) {
            case 0 -> plan.substring(0, random.nextInt(plan.length()));
            case 1 -> noise(random, plan);
            case 2 -> noise(random, otherValues(random, plan));
            default -> otherValues(random, plan);
        };
    }

    private static String noise(Random random, String plan) {
        var letters = new StringBuilder(plan);
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            letters.setCharAt(random.nextInt(letters.length()), (char) random.nextInt(256));
        }
        return letters.toString();
    }

    /** Some values of the plan are of another type than they should be. */
    private static String otherValues(Random random, String plan) {
        var rate = 1 + random.nextInt(60);
        return VALUE.matcher(plan)
                .replaceAll(match -> Matcher.quoteReplacement(
                        random.nextInt(rate + 20) == 0 ? OTHERS.get(random.nextInt(OTHERS.size())) : match.group()));
    }
}
