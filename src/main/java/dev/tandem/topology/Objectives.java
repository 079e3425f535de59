package dev.tandem.topology;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the business asks of the system.
 *
 * @param rto how long it may be away after the loss of the primary region (recovery time objective)
 * @param rpo how much of its newest data may be lost (recovery point objective)
 * @param skew how far apart in time two stores may be after that loss
 * @param availability the share of time in which each entry point shall be served, in percent
 */
public record Objectives(
        Optional<Duration> rto, Optional<Duration> rpo, Optional<Duration> skew, OptionalDouble availability) {

    /** Nothing asked. */
    static final Objectives NONE =
            new Objectives(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

    /** One thing asked. */
    public sealed interface Objective {

        /** How long it may be away. */
        record Rto(Duration atMost) implements Objective {}

        /** How much of its newest data may be lost. */
        record Rpo(Duration atMost) implements Objective {}

        /** How far apart in time two of its stores may be. */
        record Skew(Duration atMost) implements Objective {}

        /** The share of time in which it shall be served. */
        record Availability(double percent) implements Objective {}
    }

    /** The same, with one more thing asked. */
    Objectives and(Objective objective) {
        if (objective instanceof Objective.Rto asked) {
            return new Objectives(Optional.of(checked("An RTO", asked.atMost())), rpo, skew, availability);
        }
        if (objective instanceof Objective.Rpo asked) {
            return new Objectives(rto, Optional.of(checked("An RPO", asked.atMost())), skew, availability);
        }
        if (objective instanceof Objective.Skew asked) {
            return new Objectives(rto, rpo, Optional.of(checked("A skew", asked.atMost())), availability);
        }
        var asked = (Objective.Availability) objective;
        return new Objectives(rto, rpo, skew, OptionalDouble.of(checked(asked.percent())));
    }

    private static Duration checked(String name, Duration asked) {
        InvalidDefinitionException.unless(
                !asked.isNegative(),
                name + " of " + DurationFormat.duration(asked) + " is not possible: give 0 or more.");
        return asked;
    }

    private static double checked(double percent) {
        InvalidDefinitionException.unless(
                percent > 0 && percent < 100,
                "An availability of " + percent + " % cannot be promised: give more than 0 and less than 100, such as"
                        + " 99.9.");
        return percent;
    }
}
