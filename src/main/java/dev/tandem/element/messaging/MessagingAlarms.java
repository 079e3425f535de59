package dev.tandem.element.messaging;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What whoever sends messages is woken for: they are given up, they wait, or they do not arrive.
 *
 * <p>Sources: SQS developer guide, "Available CloudWatch metrics for Amazon SQS", and SNS developer guide, "Amazon SNS
 * metrics" (read 2026).
 */
final class MessagingAlarms {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private MessagingAlarms() {}

    static Stream<Alarm> of(Queue queue) {
        return Stream.of(deadLetters(queue), waiting(queue));
    }

    /** Anything that is in it was given up, and is deleted when its time is over. */
    private static Alarm deadLetters(Queue queue) {
        return Alarm.on(
                        queue,
                        "dead-letters",
                        "Messages of " + queue.name()
                                + " were received again and again and given up: find out why in the"
                                + " log of the consumer, and then redrive them.")
                .metric(Metric.maximum(
                        "AWS/SQS", "ApproximateNumberOfMessagesVisible", name("QueueName", queue, "dead_letters_name")))
                .above(0)
                .lasting(Duration.ofMinutes(1))
                .quietWhenMissing();
    }

    /** As long as all the tries of a message take, and at least a quarter of an hour: what waits longer is not consumed. */
    private static Alarm waiting(Queue queue) {
        var limits = queue.limits();
        var tries = limits.visibilityTimeout().multipliedBy(limits.maxReceiveCount());
        return Alarm.on(
                        queue,
                        "waiting",
                        "A message has waited in " + queue.name() + " for longer than all its tries take: its consumers"
                                + " are gone, or too few.")
                .metric(Metric.maximum("AWS/SQS", "ApproximateAgeOfOldestMessage", name("QueueName", queue, "name")))
                .above(Math.max(tries.toSeconds(), PATIENCE.toSeconds()))
                .quietWhenMissing();
    }

    /** SNS retries for weeks what a queue does not take; a failure is a right that is missing, or a key. */
    static Stream<Alarm> of(Topic topic) {
        return Stream.of(Alarm.on(
                        topic,
                        "undelivered",
                        topic.name()
                                + " could not deliver a message to a queue, which is lost to it: look at the policies"
                                + " of the queue and of its key.")
                .metric(Metric.sum("AWS/SNS", "NumberOfNotificationsFailed", Map.of("TopicName", name(topic))))
                .above(0)
                .lasting(Duration.ofMinutes(1))
                .quietWhenMissing());
    }

    private static Value name(Topic topic) {
        return Reference.module(TerraformNames.call(topic), "name");
    }

    private static Map<String, Value> name(String dimension, Queue queue, String output) {
        return Map.of(dimension, Reference.module(TerraformNames.call(queue), output));
    }
}
