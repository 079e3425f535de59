package dev.tandem.review;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String DELETED = "review/store-deleted";

    @Test
    void saysOneThingOfOneObjectTheWorstFirst() {
        var review = review(plan().object("aws_db_instance.orders", "delete")
                .before("deletion_protection", true)
                .object("aws_lb.edge", "no-op")
                .of("bank"));
        assertThat(review.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("aws_db_instance.orders");
            assertThat(finding.finding().rule()).isEqualTo(DELETED);
            assertThat(finding.finding().evidence())
                    .singleElement()
                    .asString()
                    .startsWith("error[review/deletion-refused]");
        });
    }

    @Test
    void saysOneThingOfAModuleThatIsRemoved() {
        var review = review(removed(removed(plan(), "a"), "b").of("bank"));
        assertThat(review.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("module.old");
            assertThat(finding.observations())
                    .extracting(Observation::address)
                    .containsExactly("module.old.aws_sqs_queue.a", "module.old.aws_sqs_queue.b");
        });
    }

    private static PlanJson removed(PlanJson plan, String name) {
        return plan.object("module.old.aws_sqs_queue." + name, "delete")
                .with("module_address", "module.old")
                .with("action_reason", "delete_because_no_module");
    }

    @Test
    void namesTheStackWhereThereAreSeveral() {
        var review = review(
                plan().object("aws_sqs_queue.jobs", "delete").of("primary"),
                plan().object("aws_sqs_queue.jobs", "no-op").of("recovery"),
                plan().of("global"));
        assertThat(review.findings())
                .extracting(ReviewFinding::subject)
                .containsExactly("primary", "primary: aws_sqs_queue.jobs");
        assertThat(review.quiet()).containsExactly("recovery", "global");
    }

    @Test
    void neverFailsForWhatCannotBeTold() {
        var review = review(plan().object("aws_db_instance.orders", "update")
                .becomesUnknown("deletion_protection", true)
                .of("bank"));
        assertThat(review.findings()).hasSize(1);
        assertThat(review.fails(Severity.NOTE)).isFalse();
    }

    @Test
    void failsFromTheThresholdOn() {
        var review = review(plan().object("aws_sqs_queue.jobs", "update")
                .changes("force_delete", false, true)
                .of("bank"));
        assertThat(review.fails(Severity.ERROR)).isFalse();
        assertThat(review.fails(Severity.WARNING)).isTrue();
    }

    @Test
    void aWaiverCoversWhatItNames() {
        var review = waived("aws_sqs_queue.*", TODAY);
        assertThat(review.findings()).isEmpty();
        assertThat(review.waived())
                .singleElement()
                .satisfies(waived -> assertThat(waived.waiver().reason()).isEqualTo("moved to SNS"));
        assertThat(review.waivers()).extracting(WaiverUse::state).containsExactly(WaiverUse.State.USED);
    }

    @Test
    void anExpiredWaiverCoversNothingAndIsShown() {
        var review = waived("aws_sqs_queue.*", TODAY.minusDays(1));
        assertThat(review.findings()).hasSize(1);
        assertThat(review.waivers()).extracting(WaiverUse::state).containsExactly(WaiverUse.State.EXPIRED);
    }

    @Test
    void aWaiverOfAnotherObjectIsNotUsed() {
        var review = waived("aws_sqs_queue.mails", TODAY);
        assertThat(review.findings()).hasSize(1);
        assertThat(review.waivers()).extracting(WaiverUse::state).containsExactly(WaiverUse.State.UNUSED);
    }

    private static Review waived(String address, LocalDate expires) {
        var waiver = new ReviewWaiver(DELETED, "*", address, "moved to SNS", expires);
        var plan = plan().object("aws_sqs_queue.jobs", "delete")
                .object("aws_lb.edge", "no-op")
                .of("bank");
        return Review.of(List.of(plan), List.of(waiver), TODAY);
    }

    private static Review review(Plan... plans) {
        return Review.of(List.of(plans), List.of(), TODAY);
    }
}
