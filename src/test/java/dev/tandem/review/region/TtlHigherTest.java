package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;

class TtlHigherTest {

    private static final String ID = "review/ttl-higher";

    @Test
    void warnsOfATtlAboveAMinute() {
        assertThat(plan().object("aws_route53_record.www", "update")
                        .keeps("type", "A")
                        .changes("ttl", 60, 3600)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_route53_record.www", "update")
                        .keeps("type", "A")
                        .becomesUnknown("ttl", 60)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietBelowAMinuteAndForOtherRecords() {
        assertThat(plan().object("aws_route53_record.www", "update")
                        .keeps("type", "A")
                        .changes("ttl", 30, 60)
                        .object("aws_route53_record.txt", "update")
                        .keeps("type", "TXT")
                        .changes("ttl", 60, 3600)
                        .object("aws_route53_record.lower", "update")
                        .keeps("type", "A")
                        .changes("ttl", 3600, 300)
                        .observed(ID))
                .isEmpty();
    }
}
