package dev.tandem.element.external;

import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;

/** What somebody says that something takes, at best and at worst. */
final class DeclaredTimes {

    private DeclaredTimes() {}

    static void check(String what, Duration atBest, Duration atWorst) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(atBest, "shortest time").isNegative()
                        && atBest.compareTo(InvalidDefinitionException.given(atWorst, "longest time")) <= 0,
                what + " cannot take from " + atBest.toSeconds() + " to " + atWorst.toSeconds()
                        + " seconds: give the shortest time first, and none below zero.");
    }
}
