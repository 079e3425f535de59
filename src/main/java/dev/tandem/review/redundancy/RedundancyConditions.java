package dev.tandem.review.redundancy;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on redundancy and capacity. */
public final class RedundancyConditions {

    private RedundancyConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of(
                new ClusterInstanceDeleted(),
                new FewerClusterMembers(),
                new FewerZones(),
                new HealthCheckOff(),
                new LessCapacity(),
                new LessHeadroom(),
                new NetworkPathDeleted(),
                new SmallerInstance(),
                new StandbyOff());
    }
}
