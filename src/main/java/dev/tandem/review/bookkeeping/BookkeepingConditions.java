package dev.tandem.review.bookkeeping;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on what Terraform knows of objects. */
public final class BookkeepingConditions {

    private BookkeepingConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of(
                new Cascade(),
                new DeletedOutside(),
                new DriftWeakens(),
                new FailoverUndone(),
                new Forgotten(),
                new ImportChanges(),
                new LeftOver(),
                new MovedToNowhere(),
                new RenamedWithoutMoved(),
                new ReplacedByRequest());
    }
}
