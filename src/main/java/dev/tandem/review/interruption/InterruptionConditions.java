package dev.tandem.review.interruption;

import dev.tandem.review.condition.Condition;
import java.util.List;

/** The conditions on interruptions and gaps. */
public final class InterruptionConditions {

    private InterruptionConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return List.of(
                new AlarmOff(),
                new EndpointReplaced(),
                new GapWhileReplaced(),
                new MajorVersion(),
                new PendingChangesApplied(),
                new RebootPending(),
                new Restart(),
                new TrafficRuleDeleted(),
                new VersionDown());
    }
}
