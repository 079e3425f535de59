package dev.tandem.element.bucket;

import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;
import java.util.Optional;

/**
 * What S3 does with objects as they grow old.
 *
 * @param oldVersionsKept how long the version of an object that was overwritten or deleted is kept
 * @param expiresAfter the age at which S3 deletes an object
 * @param infrequentAccessAfter the age at which an object moves to Standard-IA
 */
public record ObjectLifecycle(
        Duration oldVersionsKept, Optional<Duration> expiresAfter, Optional<Duration> infrequentAccessAfter) {

    /** Objects stay as they are written, and their old versions for 90 days. */
    static final ObjectLifecycle USUAL = new ObjectLifecycle(Duration.ofDays(90), Optional.empty(), Optional.empty());

    /** S3 user guide, "Transitioning objects using Amazon S3 Lifecycle": the least age for Standard-IA. */
    private static final long DAYS_IN_STANDARD = 30;

    ObjectLifecycle oldVersionsKept(Duration kept) {
        return new ObjectLifecycle(
                checked(kept, 1, "Old versions cannot be kept for "), expiresAfter, infrequentAccessAfter);
    }

    ObjectLifecycle expiresAfter(Duration age) {
        return new ObjectLifecycle(
                oldVersionsKept, Optional.of(checked(age, 1, "Objects cannot expire after ")), infrequentAccessAfter);
    }

    ObjectLifecycle infrequentAccessAfter(Duration age) {
        var checked = checked(age, DAYS_IN_STANDARD, "Objects cannot move to Standard-IA after ");
        return new ObjectLifecycle(oldVersionsKept, expiresAfter, Optional.of(checked));
    }

    private static Duration checked(Duration age, long least, String words) {
        var given = InvalidDefinitionException.given(age, "duration");
        InvalidDefinitionException.unless(
                given.equals(Duration.ofDays(given.toDays())) && given.toDays() >= least,
                words + DurationFormat.duration(given) + ": S3 counts whole days, from " + least + ".");
        return given;
    }
}
