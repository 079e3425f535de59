package dev.tandem.topology;

import java.util.OptionalInt;

/**
 * What a service scales out and in by.
 *
 * @param cpuPercent the load of the processors that it keeps to on average
 * @param requests each instance is to answer in a minute, if that counts as well
 */
public record Scaling(int cpuPercent, OptionalInt requests) {

    /** What a service aims at unless told otherwise. */
    public static final Scaling USUAL = new Scaling(60, OptionalInt.empty());

    Scaling cpu(int percent) {
        Slip.unless(
                percent >= 10 && percent <= 90,
                "A processor load of " + percent + " percent is no target: give from 10 to 90, so that a group can be"
                        + " above and below it.");
        return new Scaling(percent, requests);
    }

    Scaling requests(int perMinute) {
        Slip.unless(perMinute >= 1, perMinute + " requests to an instance in a minute are no target: give 1 or more.");
        return new Scaling(cpuPercent, OptionalInt.of(perMinute));
    }
}
