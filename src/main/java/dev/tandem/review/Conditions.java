package dev.tandem.review;

import dev.tandem.review.bookkeeping.BookkeepingConditions;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.data.DataConditions;
import dev.tandem.review.interruption.InterruptionConditions;
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

    private Conditions() {}

    /** All of them, by id. */
    public static List<Condition> all() {
        return ALL;
    }

    /** Their ids, in order. */
    public static List<String> ids() {
        return ALL.stream().map(Condition::id).toList();
    }
}
