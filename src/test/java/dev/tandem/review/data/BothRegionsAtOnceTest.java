package dev.tandem.review.data;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import dev.tandem.review.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class BothRegionsAtOnceTest {

    @Test
    void reportsEachPlanOfTwoRegionsThatPutsDataAtRisk() {
        assertThat(observed(
                        risky("eu-south-1").of("primary"), risky("eu-central-1").of("recovery")))
                .extracting(Observation::stack, Observation::outcome)
                .containsExactlyInAnyOrder(tuple("primary", Outcome.VIOLATED), tuple("recovery", Outcome.VIOLATED));
    }

    @Test
    void cannotTellWithoutKnowingTheRegions() {
        assertThat(observed(
                        risky("eu-south-1").of("primary"),
                        plan().object("aws_sqs_queue.jobs", "delete").of("recovery")))
                .hasSize(2)
                .allMatch(observation -> observation.outcome() == Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWithinOneRegionAndWhereOnePlanIsHarmless() {
        assertThat(observed(risky("eu-south-1").of("one"), risky("eu-south-1").of("two")))
                .isEmpty();
        assertThat(observed(
                        risky("eu-south-1").of("one"),
                        plan().object("aws_lb.edge", "update").of("two")))
                .isEmpty();
    }

    private static PlanJson risky(String region) {
        return plan().object("aws_db_instance.orders", "delete")
                .before("arn", "arn:aws:rds:" + region + ":111122223333:db:orders");
    }

    private static List<Observation> observed(Plan... plans) {
        return PlanJson.observed("review/both-regions-at-once", List.of(plans));
    }
}
