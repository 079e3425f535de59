package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.review.PlanFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tandem review}, in each of its formats. {@code -Dtandem.update} writes the expected reports instead. */
class ReviewCommandTest {

    private static final Set<String> UPDATE = Set.of("", "true");
    private static final String GOLDEN = "src/test/resources/plans/golden/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"text, review.txt", "markdown, review.md", "json, review.out.json", "github, review.github.txt"})
    void printsWhatIsExpected(String format, String file) throws IOException {
        var expected = Path.of(GOLDEN, file);
        var printed = review("--format", format).out();
        if (UPDATE.contains(System.getProperty("tandem.update", "false"))) {
            Files.writeString(expected, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected)).doesNotContain("planted");
    }

    @Test
    void printsSarifWithTheSameFindings() throws IOException {
        var run = new ObjectMapper().readTree(review("--format", "sarif").out()).at("/runs/0");
        assertThat(run.at("/results"))
                .extracting(result -> result.at("/ruleId").asText() + " "
                        + result.at("/level").asText() + " "
                        + result.at("/suppressions/0/justification").asText())
                .contains(
                        "review/store-replaced error ",
                        "review/versioning-off error ",
                        "review/store-deleted error replaced by an event bus");
        assertThat(run.at("/tool/driver/rules"))
                .extracting(rule -> rule.at("/shortDescription/text").asText())
                .contains("Plan replaces a data store with an empty one");
        assertThat(run.at("/invocations/0/exitCode").asInt()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void theSarifIsWhatTheSchemaAsksFor() throws IOException {
        assertThat(SarifTest.refusals(review("--format", "sarif").out())).isEmpty();
    }

    @Test
    void failsByTheThreshold() {
        var targeted = PlanFixtures.named("own/targeted.json").toString();
        assertThat(Cli.run("review", targeted).exit()).isEqualTo(Exit.CLEAN);
        assertThat(Cli.run("review", targeted, "--fail-on", "warning").exit()).isEqualTo(Exit.FINDINGS);
        assertThat(Cli.run("review", PlanFixtures.named("own/destroy-mode.json").toString())
                        .exit())
                .isEqualTo(Exit.FINDINGS);
    }

    @Test
    void namesAStackAfterTheFolderOfItsPlan() throws IOException {
        var one = Files.createDirectories(folder.resolve("bank-primary")).resolve("tfplan.json");
        Files.copy(PlanFixtures.named("own/targeted.json"), one);
        assertThat(Cli.run("review", one.toString(), "other=" + PlanFixtures.named("own/refresh-only.json"))
                        .out())
                .contains("bank-primary", "No findings: other.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --max-bytes | 999 | A comment of 999 bytes is too short
            --max-age   | -1  | --max-age -1 is no number of days
            --order     | 9   | An order of 9 is not offered
            """)
    void refusesAnOptionThatItDoesNotOfferInOneLine(String option, String value, String expected) {
        var refused = review(option + "=" + value);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains(expected).hasLineCount(1);
        assertThat(refused.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    missing.json                      | tandem: The plan missing.json cannot be read: no such file or folder.
                    src                               | tandem: The plan src cannot be read: is a directory.
                    pom.xml                           | tandem: pom.xml is not valid JSON at line 1
                    a=README.md                       | tandem: README.md
                    x\u0000y                          | tandem: The plan cannot be read: no file can have that name.
                    """)
    void refusesWhatIsNoPlanInOneLine(String argument, String expected) {
        var refused = Cli.run("review", argument);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).startsWith(expected).hasLineCount(1);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void refusesTwoPlansOfOneStack() {
        var plan = PlanFixtures.named("own/targeted.json").toString();
        assertThat(Cli.run("review", plan, plan).err())
                .isEqualTo("tandem: Two plans are of the stack \"targeted\": name each, such as targeted-recovery="
                        + plan + ".\n");
    }

    @Test
    void leavesTheReportOfBeforeWhereItIsIfAPlanCannotBeRead() throws IOException {
        var report = Files.writeString(folder.resolve("report.md"), "before");
        assertThat(Cli.run("review", "missing.json", "-o", report.toString()).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(report).hasContent("before");
    }

    @Test
    void saysTheSameOfTheSamePlans() {
        assertThat(review("--format", "json").out())
                .isEqualTo(review("--format", "json").out());
    }

    private static Cli review(String... more) {
        var arguments = new ArrayList<>(List.of(
                "review",
                GOLDEN + "primary.json",
                GOLDEN + "recovery.json",
                "--waivers",
                GOLDEN + "waivers.json",
                "--today",
                "2026-12-01"));
        Stream.of(more).forEach(arguments::add);
        return Cli.run(arguments.toArray(String[]::new));
    }
}
