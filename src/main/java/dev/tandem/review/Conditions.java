package dev.tandem.review;

import dev.tandem.review.bookkeeping.BookkeepingConditions;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.data.DataConditions;
import dev.tandem.review.interruption.InterruptionConditions;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.redundancy.RedundancyConditions;
import dev.tandem.review.region.RegionConditions;
import dev.tandem.review.whole.WholeConditions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every condition that plans are judged by. */
public final class Conditions {

    private static final List<Condition> ALL = Stream.of(
                    WholeConditions.all(),
                    DataConditions.all(),
                    RedundancyConditions.all(),
                    RegionConditions.all(),
                    InterruptionConditions.all(),
                    BookkeepingConditions.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Condition::id))
            .toList();

    private static final List<ObjectCondition> ON_OBJECTS = ALL.stream()
            .flatMap(condition -> condition instanceof ObjectCondition single ? Stream.of(single) : Stream.empty())
            .toList();

    private static final List<Condition> ON_PLANS = ALL.stream()
            .filter(condition -> !(condition instanceof ObjectCondition))
            .toList();

    private Conditions() {}

    /**
     * What all of them observe. Each object is asked about everything before the next one, because a large plan does not
     * fit in the caches of a processor.
     */
    static Stream<Observation> check(List<Plan> plans) {
        return Stream.concat(
                plans.stream().flatMap(Conditions::checkObjects),
                ON_PLANS.stream().flatMap(condition -> condition.check(plans)));
    }

    private static Stream<Observation> checkObjects(Plan plan) {
        return plan.touched()
                .flatMap(change -> ON_OBJECTS.stream().flatMap(condition -> condition.check(change)))
                .map(observation -> observation.in(plan.stack()));
    }

    /** All of them, by id. */
    public static List<Condition> all() {
        return ALL;
    }

    /** Their ids, in order. */
    public static List<String> ids() {
        return ALL.stream().map(Condition::id).toList();
    }
}
