package dev.tandem.review.region;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on the other region. */
public final class RegionConditions {

    private RegionConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of();
    }
}
