package dev.tandem.topology;

import java.time.Duration;

/** Values as a person would say them. */
public final class DurationFormat {

    private DurationFormat() {}

    /** {@code 14 days}, {@code 1 hour}, {@code 90 seconds}: in the largest unit that is whole. */
    public static String duration(Duration duration) {
        if (duration.toSeconds() % 86_400 == 0) {
            return counted(duration.toDays(), "day");
        }
        if (duration.toSeconds() % 3_600 == 0) {
            return counted(duration.toHours(), "hour");
        }
        if (duration.toSeconds() % 60 == 0) {
            return counted(duration.toMinutes(), "minute");
        }
        return counted(duration.toSeconds(), "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
