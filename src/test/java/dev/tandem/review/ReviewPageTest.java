package dev.tandem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.PlanReader;
import dev.tandem.review.plan.UnreadablePlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/review.md} lists every finding on a plan of 23 changes. */
class ReviewPageTest {

    private static final Set<String> UPDATE = Set.of("", "true");
    private static final Path PAGE = Path.of("docs/review.md");
    private static final String BEGIN = "<!-- findings -->\n";
    private static final String END = "<!-- end of findings -->\n";

    /** {@code mvn test -Dtest=ReviewPageTest -Dtandem.update} writes the list instead. */
    @Test
    void listsWhatIsFound() throws IOException, UnreadablePlanException {
        var page = Files.readString(PAGE);
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var written = page.substring(begin, page.indexOf(END));
        var found = table(observations());
        if (UPDATE.contains(System.getProperty("tandem.update", "false"))) {
            Files.writeString(PAGE, page.substring(0, begin) + found + page.substring(page.indexOf(END)));
        } else {
            assertThat(written).isEqualTo(found);
        }
    }

    private static List<Observation> observations() throws IOException, UnreadablePlanException {
        try (var bytes = Files.newInputStream(PlanFixtures.named("own/aws-23-changes.json"))) {
            var plan = PlanReader.read("aws-23-changes", "aws-23-changes.json", bytes);
            return Review.of(List.of(plan), List.of(), LocalDate.of(2026, 12, 1)).findings().stream()
                    .flatMap(finding -> finding.observations().stream())
                    .toList();
        }
    }

    private static String table(List<Observation> observations) {
        return observations.stream().map(ReviewPageTest::row).collect(Collectors.joining("", """
                        | Object | Severity | Rule | Evidence |
                        |---|---|---|---|
                        """, ""))
                + "\n" + count(observations, Severity.ERROR) + " errors and " + count(observations, Severity.WARNING)
                + " warnings.\n";
    }

    private static String row(Observation observation) {
        var subject = observation.address().isEmpty() ? "the plan" : "`" + observation.address() + "`";
        return "| " + subject + " | " + observation.severity().word() + " | `" + observation.condition() + "` | "
                + String.join("; ", observation.evidence()) + " |\n";
    }

    private static long count(List<Observation> observations, Severity severity) {
        return observations.stream()
                .filter(observation -> observation.severity() == severity)
                .count();
    }
}
