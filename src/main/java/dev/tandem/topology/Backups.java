package dev.tandem.topology;

import java.time.Duration;

/** What is kept to restore data from. */
public sealed interface Backups {

    /** Automated backups, kept for a while. */
    record Kept(Duration retention) implements Backups {}

    /** None at all, for a reason. */
    record None(String reason) implements Backups {}

    /** For how many days automated backups are kept; 0 for none. */
    default int days() {
        return this instanceof Kept kept ? (int) kept.retention().toDays() : 0;
    }

    /**
     * Automated backups that are kept for whole days.
     *
     * @throws InvalidDefinitionException if the retention is not a whole number of days, or less than one
     */
    static Backups keptFor(Duration retention) {
        InvalidDefinitionException.unless(
                retention.toDays() >= 1 && retention.equals(Duration.ofDays(retention.toDays())),
                "Backups cannot be kept for " + DurationFormat.duration(retention)
                        + ": RDS counts whole days, from 1. For none, say withoutBackups(\"reason\").");
        return new Kept(retention);
    }
}
