package dev.tandem.review.data;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on data, keys and protections. */
public final class DataConditions {

    private DataConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of(new DeletionProtectionOff(), new StoreDeleted());
    }
}
