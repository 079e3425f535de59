package dev.tandem.topology;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * A KMS key with the same material in both regions: a multi-Region key in the primary region and its replica in the
 * recovery region, each with an alias of the same name.
 *
 * @param deletionWindow how long AWS waits between the order to delete the key and its end
 */
public record Key(Identity identity, Duration deletionWindow) implements Element {

    private static final Duration SHORTEST = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** A key that AWS would keep for 30 days after an order to delete it. */
    public static Key named(String name) {
        return new Key(Identity.named(name), LONGEST);
    }

    /**
     * How long AWS waits before it deletes the key for good, from 7 to 30 days. Default: 30 days.
     *
     * @throws Slip if AWS does not allow the window (KMS API, ScheduleKeyDeletion)
     */
    public Key deletedAfter(Duration window) {
        Slip.unless(
                window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0,
                "A key cannot be deleted after " + Spoken.duration(window) + ": KMS waits from 7 to 30 days.");
        return new Key(identity, window);
    }

    /** The name it was deployed under before; a {@code moved} block follows. */
    public Key formerly(String name) {
        return new Key(identity.renamedFrom(name), deletionWindow);
    }

    @Override
    public String kind() {
        return "key";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }
}
