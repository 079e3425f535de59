package dev.tandem.review.condition;

import dev.tandem.review.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** A condition on each plan by itself. */
public interface PlanCondition extends Condition {

    /** Everything in one plan that violates it, or of which that cannot be told. */
    Stream<Observation> check(Plan plan);

    @Override
    default Stream<Observation> check(List<Plan> plans) {
        return plans.stream().flatMap(plan -> check(plan).map(observation -> observation.in(plan.stack())));
    }
}
