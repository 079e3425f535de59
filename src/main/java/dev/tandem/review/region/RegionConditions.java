package dev.tandem.review.region;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on copies in, and traffic to, another region. */
public final class RegionConditions {

    private RegionConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of(
                new CopyDeleted(),
                new DnsFailoverOff(),
                new FewerReplicas(),
                new GlobalClusterLeft(),
                new RecoveryNamesPrimary(),
                new ReplicaPromoted(),
                new ReplicaReattached(),
                new TrafficShareLower(),
                new TtlHigher());
    }
}
