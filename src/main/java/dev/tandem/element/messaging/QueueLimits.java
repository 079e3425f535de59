package dev.tandem.element.messaging;

import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;

/**
 * How long a queue hides and keeps messages, and how often it hands one out.
 *
 * @param visibilityTimeout how long a message that was received is hidden from other consumers
 * @param retention how long a message waits before it is deleted
 * @param maxReceiveCount how often it is handed out before it goes to the dead-letter queue
 */
public record QueueLimits(Duration visibilityTimeout, Duration retention, int maxReceiveCount) {

    static final QueueLimits USUAL = new QueueLimits(Duration.ofSeconds(30), Duration.ofDays(4), 5);

    private static final Duration MOST_HIDDEN = Duration.ofHours(12);
    private static final Duration LEAST_KEPT = Duration.ofMinutes(1);
    private static final Duration MOST_KEPT = Duration.ofDays(14);
    private static final int MOST_RECEIVES = 1000;

    QueueLimits visibilityTimeout(Duration hidden) {
        InvalidDefinitionException.unless(
                wholeSeconds(
                        InvalidDefinitionException.given(hidden, "visibility timeout"), Duration.ZERO, MOST_HIDDEN),
                "A visibility timeout of " + DurationFormat.duration(hidden)
                        + " is not possible: SQS takes whole seconds up to 12 hours.");
        return new QueueLimits(hidden, retention, maxReceiveCount);
    }

    QueueLimits retention(Duration kept) {
        InvalidDefinitionException.unless(
                wholeSeconds(InvalidDefinitionException.given(kept, "retention"), LEAST_KEPT, MOST_KEPT),
                "A retention of " + DurationFormat.duration(kept)
                        + " is not possible: SQS keeps messages for whole seconds, from a minute to 14 days.");
        return new QueueLimits(visibilityTimeout, kept, maxReceiveCount);
    }

    QueueLimits maxReceiveCount(int times) {
        InvalidDefinitionException.unless(
                times >= 1 && times <= MOST_RECEIVES,
                "A message cannot be received " + times + " times before it is given up: SQS takes from 1 to 1000.");
        return new QueueLimits(visibilityTimeout, retention, times);
    }

    private static boolean wholeSeconds(Duration duration, Duration least, Duration most) {
        return duration.toNanosPart() == 0 && duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
    }
}
