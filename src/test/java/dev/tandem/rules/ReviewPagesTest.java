package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.Conditions;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import dev.tandem.review.plan.OwnStack;
import dev.tandem.review.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of conditions on plans show is what the conditions report, and what they do not. */
class ReviewPagesTest {

    /** The pages whose plans are of a stack that is known, and of a day. */
    private static final Set<String> KNOWN =
            Set.of("review/old-plan", "review/recovery-names-primary", "review/wrong-region");

    private static final OwnStack RECOVERY = new OwnStack(
            "bank-recovery",
            "bank",
            "recovery region, eu-central-1",
            Set.of("eu-central-1"),
            Optional.of("eu-south-1"),
            3,
            new TreeMap<>(),
            new TreeMap<>());

    private static final Pattern PLAN = Pattern.compile("(?s)```json\n(.*?)```");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatToAvoidIsReported(RulePage page) throws JsonProcessingException {
        assertThat(observed(page, "Avoid"))
                .extracting(Observation::severity)
                .isNotEmpty()
                .contains(condition(page).severity());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatToPreferIsNot(RulePage page) throws JsonProcessingException {
        assertThat(observed(page, "Prefer")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theSeverityIsTheWorstThatIsReported(RulePage page) {
        assertThat(page.text())
                .contains("\nSeverity: " + condition(page).severity().word() + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatCannotBeToldIsNoError(RulePage page) throws JsonProcessingException {
        assertThat(observed(page, "Avoid"))
                .filteredOn(observation -> observation.outcome() == Outcome.CANNOT_BE_TOLD)
                .allMatch(observation -> observation.severity() != Severity.ERROR);
    }

    static List<RulePage> pages() {
        return RulePage.all().stream()
                .filter(page -> Conditions.ids().contains(page.rule()))
                .toList();
    }

    private static Condition condition(RulePage page) {
        return Conditions.all().stream()
                .filter(condition -> condition.id().equals(page.rule()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Observation> observed(RulePage page, String heading) throws JsonProcessingException {
        var plans = new ArrayList<Plan>();
        var blocks = PLAN.matcher(page.section(heading)).results().toList();
        assertThat(blocks).as("plans under " + heading).isNotEmpty();
        for (var block : blocks) {
            plans.add(PlanJson.read("stack-" + plans.size(), whole(block.group(1))));
        }
        if (KNOWN.contains(page.rule())) {
            plans.replaceAll(plan -> plan.of(RECOVERY).noOlderThan(1, LocalDate.of(2026, 12, 1)));
        }
        return PlanJson.observed(page.rule(), plans);
    }

    /** An excerpt with what every plan has; one that names its format is a whole plan. */
    private static String whole(String excerpt) throws JsonProcessingException {
        var plan = (ObjectNode) new ObjectMapper().readTree(excerpt);
        if (!plan.has("format_version")) {
            plan.put("format_version", "1.2").put("complete", true).put("errored", false);
        }
        return plan.toString();
    }
}
