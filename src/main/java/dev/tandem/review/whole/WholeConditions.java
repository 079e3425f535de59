package dev.tandem.review.whole;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on a plan as a whole. */
public final class WholeConditions {

    private WholeConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of(
                new ActionInvoked(),
                new CheckFailed(),
                new CompletenessUnknown(),
                new DeferredChanges(),
                new EverythingDeleted(),
                new MassDeletion(),
                new OldPlan(),
                new PartialPlan(),
                new PlanFailed(),
                new SecretsInClear(),
                new UnknownAction(),
                new UnknownFormat(),
                new WrongRegion());
    }
}
