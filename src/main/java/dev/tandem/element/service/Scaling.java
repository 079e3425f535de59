package dev.tandem.element.service;

import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a service scales out and in by.
 *
 * @param cpuPercent the load of the processors that it keeps to on average
 * @param requests each instance is to answer in a minute, if that counts as well
 * @param start how long a new instance may take until it serves, where that is unusual
 */
public record Scaling(int cpuPercent, OptionalInt requests, Optional<Duration> start) {

    /** What a service aims at by default. */
    public static final Scaling USUAL = new Scaling(60, OptionalInt.empty(), Optional.empty());

    /** Beyond that an instance is not starting any more. */
    private static final Duration LONGEST_START = Duration.ofHours(2);

    Scaling cpu(int percent) {
        InvalidDefinitionException.unless(
                percent >= 10 && percent <= 90,
                "A processor load of " + percent + " percent is no target: give from 10 to 90, so that a group can be"
                        + " above and below it.");
        return new Scaling(percent, requests, start);
    }

    Scaling requests(int perMinute) {
        InvalidDefinitionException.unless(
                perMinute >= 1, perMinute + " requests to an instance in a minute are no target: give 1 or more.");
        return new Scaling(cpuPercent, OptionalInt.of(perMinute), start);
    }

    Scaling startsWithin(Duration time) {
        InvalidDefinitionException.unless(
                time.toNanosPart() == 0 && time.toSeconds() >= 30 && time.compareTo(LONGEST_START) <= 0,
                "An instance cannot be given " + DurationFormat.duration(time)
                        + " to start: give whole seconds, from 30 seconds to 2 hours.");
        return new Scaling(cpuPercent, requests, Optional.of(time));
    }
}
