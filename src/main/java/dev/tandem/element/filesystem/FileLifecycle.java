package dev.tandem.element.filesystem;

import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When files that nobody reads move to cheaper storage.
 *
 * @param infrequentAccessAfter how long a file goes unread before it moves to Infrequent Access
 * @param archiveAfter how long a file goes unread before it moves to Archive
 * @param backOnAccess whether reading a file brings it back
 */
public record FileLifecycle(
        Optional<Duration> infrequentAccessAfter, Optional<Duration> archiveAfter, boolean backOnAccess) {

    /** Files stay where they are written. */
    static final FileLifecycle NONE = new FileLifecycle(Optional.empty(), Optional.empty(), false);

    /** EFS user guide, "Managing storage lifecycle". */
    private static final List<Long> DAYS = List.of(1L, 7L, 14L, 30L, 60L, 90L, 180L, 270L, 365L);

    FileLifecycle infrequentAccessAfter(Duration unread) {
        return new FileLifecycle(Optional.of(checked(unread)), archiveAfter, backOnAccess);
    }

    FileLifecycle archiveAfter(Duration unread) {
        return new FileLifecycle(infrequentAccessAfter, Optional.of(checked(unread)), backOnAccess);
    }

    FileLifecycle returning() {
        return new FileLifecycle(infrequentAccessAfter, archiveAfter, true);
    }

    private static Duration checked(Duration unread) {
        InvalidDefinitionException.unless(
                unread.equals(Duration.ofDays(unread.toDays())) && DAYS.contains(unread.toDays()),
                "Files cannot be moved after " + DurationFormat.duration(unread)
                        + ": EFS offers 1, 7, 14, 30, 60, 90, 180, 270 and 365 days.");
        return unread;
    }
}
