package dev.tandem.resilience;

import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * Arithmetic of availabilities, as shares of time between 0 and 1. A product assumes that nothing fails together; the
 * bounds assume nothing (Fréchet, 1935).
 */
public final class Availability {

    private static final Duration YEAR = Duration.ofDays(365);

    private Availability() {}

    /** Everything is needed, and fails independently. */
    public static double series(double... availabilities) {
        return DoubleStream.of(availabilities).reduce(1, (one, other) -> one * other);
    }

    /** One is enough, and they fail independently. */
    public static double parallel(double... availabilities) {
        return 1 - DoubleStream.of(availabilities).reduce(1, (down, one) -> down * (1 - one));
    }

    /** Everything is needed, whatever fails together. */
    public static Bounds seriesBounds(double... availabilities) {
        double down = DoubleStream.of(availabilities).map(one -> 1 - one).sum();
        return new Bounds(
                Math.max(0, 1 - down), DoubleStream.of(availabilities).min().orElse(1));
    }

    /** One is enough, whatever fails together. */
    public static Bounds parallelBounds(double... availabilities) {
        double most = DoubleStream.of(availabilities).max().orElse(0);
        return new Bounds(most, Math.min(1, DoubleStream.of(availabilities).sum()));
    }

    /**
     * One region serves and another one takes over: down while both are, and for the recovery time after each failover.
     *
     * @param perYear how often the first one fails in a year
     */
    public static double activePassive(double first, double second, double perYear, Duration recoveryTime) {
        double both = (1 - first) * (1 - second);
        return Math.max(0, 1 - both - perYear * recoveryTime.toMillis() / YEAR.toMillis());
    }
}
