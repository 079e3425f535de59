package dev.tandem.topology;

import java.time.Duration;
import java.util.Optional;

/**
 * What the business asks of the system.
 *
 * @param rto how long it may be away after the loss of the primary region (recovery time objective)
 * @param rpo how much of its newest data may be lost (recovery point objective)
 */
public record Objectives(Optional<Duration> rto, Optional<Duration> rpo) {

    /** Nothing asked. */
    static final Objectives NONE = new Objectives(Optional.empty(), Optional.empty());

    /** One thing asked. */
    public sealed interface Objective {

        /** How long it may be away. */
        record Rto(Duration atMost) implements Objective {}

        /** How much of its newest data may be lost. */
        record Rpo(Duration atMost) implements Objective {}
    }

    /** The same, with one more thing asked. */
    Objectives and(Objective objective) {
        if (objective instanceof Objective.Rto asked) {
            return new Objectives(Optional.of(checked("RTO", asked.atMost())), rpo);
        }
        var asked = (Objective.Rpo) objective;
        return new Objectives(rto, Optional.of(checked("RPO", asked.atMost())));
    }

    private static Duration checked(String name, Duration asked) {
        Slip.unless(
                !asked.isNegative(),
                "An " + name + " of " + Spoken.duration(asked) + " is not possible: give 0 or more.");
        return asked;
    }
}
