package dev.tandem.review.interruption;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on interruptions and gaps. */
public final class InterruptionConditions {

    private InterruptionConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of();
    }
}
