package dev.tandem.aws;

import java.time.LocalDate;

/**
 * A major version of an engine in which RDS still creates databases.
 *
 * @param major such as {@code 16} or {@code 10.11}
 * @param standardUntil the last day of standard support; RDS charges for Extended Support from the next day on
 */
public record DatabaseVersion(String major, LocalDate standardUntil) {

    /** Whether RDS charges extra for the version on that day. */
    public boolean extendedOn(LocalDate day) {
        return day.isAfter(standardUntil);
    }

    @Override
    public String toString() {
        return major;
    }
}
