package dev.tandem.review.condition;

import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/**
 * A condition on each managed object by itself; left-over objects, data sources and objects that stay as they are are not
 * asked.
 */
public interface ObjectCondition extends PlanCondition {

    /** What violates it in the change of one object, or of which that cannot be told. */
    Stream<Observation> check(ResourceChange change);

    @Override
    default Stream<Observation> check(Plan plan) {
        return plan.touched().flatMap(this::check);
    }
}
