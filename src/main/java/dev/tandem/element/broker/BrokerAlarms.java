package dev.tandem.element.broker;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Value;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the operator of a broker is woken for: both kinds stop taking messages when memory or disk run out, and say
 * nothing when nobody takes messages away.
 *
 * <p>Sources: Amazon MQ developer guide, "Available CloudWatch metrics for Amazon MQ for RabbitMQ brokers" and "for
 * ActiveMQ brokers" (read 2026); RabbitMQ documentation, "Memory and Disk Alarms".
 */
final class BrokerAlarms {

    private static final String MQ = "AWS/AmazonMQ";

    /** An assumption: more than a consumer that was away for minutes leaves behind, and far less than fills a broker. */
    private static final int LONG_QUEUE = 10_000;

    private final TerraformNames names;

    BrokerAlarms(TerraformNames names) {
        this.names = names;
    }

    Stream<Alarm> of(Broker broker) {
        return broker instanceof RabbitMq ? ofRabbitMq(broker) : ofActiveMq(broker);
    }

    private Stream<Alarm> ofRabbitMq(Broker broker) {
        var cluster = dimensions(names.aws(broker));
        return Stream.of(memory(broker, cluster), disk(broker, cluster), depth(broker, "MessageCount", cluster));
    }

    /** RabbitMQ stops every publisher at its limit, which four fifths leave the time to prevent. */
    private static Alarm memory(Broker broker, Map<String, Value> cluster) {
        return Alarm.on(
                        broker,
                        "memory",
                        broker.name() + " uses four fifths of the memory at which it stops all publishers: look for"
                                + " long queues and many connections.")
                .expression(
                        "100 * used / allowed",
                        Map.of(
                                "used", Metric.maximum(MQ, "RabbitMQMemUsed", cluster),
                                "allowed", Metric.minimum(MQ, "RabbitMQMemLimit", cluster)))
                .above(80);
    }

    /** RabbitMQ stops every publisher when less than its limit is free; twice as much is the last warning. */
    private static Alarm disk(Broker broker, Map<String, Value> cluster) {
        return Alarm.on(
                        broker,
                        "disk",
                        "The disk of " + broker.name() + " has little more room than that at which it stops all"
                                + " publishers: look for queues without consumers.")
                .expression(
                        "100 * free / least",
                        Map.of(
                                "free", Metric.minimum(MQ, "RabbitMQDiskFree", cluster),
                                "least", Metric.maximum(MQ, "RabbitMQDiskFreeLimit", cluster)))
                .below(200);
    }

    /** Of a pair only the active instance counts messages; each instance has a name of its own, ending in its number. */
    private Stream<Alarm> ofActiveMq(Broker broker) {
        var instances = broker.instance().deployment().single() ? 1 : 2;
        return IntStream.rangeClosed(1, instances).boxed().flatMap(number -> {
            var instance = dimensions(names.aws(broker) + "-" + number);
            return Stream.of(heap(broker, number, instance), store(broker, number, instance), depth(broker, number));
        });
    }

    private static Alarm heap(Broker broker, int number, Map<String, Value> instance) {
        return Alarm.on(
                        broker,
                        "memory-" + number,
                        broker.name() + " uses four fifths of its Java heap: look for consumers that do not"
                                + " acknowledge, and for many connections.")
                .metric(Metric.maximum(MQ, "HeapUsage", instance))
                .above(80)
                .quietWhenMissing();
    }

    /** At a hundred the broker refuses to send; four fifths leave the time to drain it. */
    private static Alarm store(Broker broker, int number, Map<String, Value> instance) {
        return Alarm.on(
                        broker,
                        "disk-" + number,
                        "Four fifths of the store of " + broker.name() + " are full, and it takes no messages when all"
                                + " are: look for queues without consumers.")
                .metric(Metric.maximum(MQ, "StorePercentUsage", instance))
                .above(80)
                .quietWhenMissing();
    }

    private Alarm depth(Broker broker, int number) {
        var instance = dimensions(names.aws(broker) + "-" + number);
        return depth(broker, "TotalMessageCount", instance).named("queue-depth-" + number);
    }

    /** A quarter of an hour without getting shorter: the least of each period counts. */
    private static Alarm depth(Broker broker, String metric, Map<String, Value> dimensions) {
        return Alarm.on(
                        broker,
                        "queue-depth",
                        "More than " + LONG_QUEUE + " messages have waited in " + broker.name() + " for a quarter of"
                                + " an hour: look at whether its consumers run.")
                .metric(Metric.minimum(MQ, metric, dimensions))
                .above(LONG_QUEUE)
                .lasting(Duration.ofMinutes(15))
                .quietWhenMissing();
    }

    private static Map<String, Value> dimensions(String broker) {
        return Map.of("Broker", Value.text(broker));
    }
}
