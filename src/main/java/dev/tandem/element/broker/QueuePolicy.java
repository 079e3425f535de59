package dev.tandem.element.broker;

import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Limits that RabbitMQ sets for queues, and can change for queues that are there already. Of several that match a
 * queue it applies one alone, that of the highest priority.
 *
 * @param queues those it is for; none means all of the virtual host
 * @param priority above 1, where those that AWS sets end
 * @param limits numbers, by RabbitMQ's names for them
 * @param deadLetters the exchange that gets what a queue gives up on, if any
 */
public record QueuePolicy(
        String name,
        SortedSet<String> queues,
        int priority,
        SortedMap<String, Long> limits,
        Optional<Exchange> deadLetters) {

    private static final int LOWEST = 2;

    /** Copies the queues and the limits. */
    public QueuePolicy {
        queues = new TreeSet<>(queues);
        limits = new TreeMap<>(limits);
    }

    /**
     * A policy for all queues that says nothing yet.
     *
     * @throws InvalidDefinitionException if RabbitMQ reserves the name
     */
    public static QueuePolicy named(String name) {
        return new QueuePolicy(
                RabbitNames.checked("a policy", name), new TreeSet<>(), LOWEST, new TreeMap<>(), Optional.empty());
    }

    /** Only for these queues. Default: for all of the virtual host. */
    public QueuePolicy on(BrokerQueue... those) {
        var names = new TreeSet<>(queues);
        InvalidDefinitionException.allGiven(those, "queue").forEach(queue -> names.add(queue.name()));
        return new QueuePolicy(name, names, priority, limits, deadLetters);
    }

    /** Which of several policies applies: the highest. Default: 2. */
    public QueuePolicy priority(int number) {
        InvalidDefinitionException.unless(
                number >= LOWEST,
                "Priority " + number + " is not allowed: those up to 1 are for the policies that AWS sets.");
        return new QueuePolicy(name, queues, number, limits, deadLetters);
    }

    /** How long a message waits before it is given up. Default: forever. */
    public QueuePolicy messageTtl(Duration atMost) {
        return limit("message-ttl", atMost.toMillis());
    }

    /** How many messages wait; the oldest go first. Default: any number. */
    public QueuePolicy maxLength(int messages) {
        return limit("max-length", messages);
    }

    /** How often a quorum queue hands out a message before it is given up. Default: as the engine's version has it. */
    public QueuePolicy deliveryLimit(int times) {
        return limit("delivery-limit", times);
    }

    /** Where messages go that a queue gives up. Default: nowhere, they are gone. */
    public QueuePolicy deadLettersTo(Exchange exchange) {
        var given = Optional.of(InvalidDefinitionException.given(exchange, "exchange"));
        return new QueuePolicy(name, queues, priority, limits, given);
    }

    /** The queues it is for, as RabbitMQ's regular expression. */
    public String pattern() {
        return queues.isEmpty() ? ".*" : RabbitNames.pattern(queues);
    }

    boolean empty() {
        return limits.isEmpty() && deadLetters.isEmpty();
    }

    private QueuePolicy limit(String key, long value) {
        InvalidDefinitionException.unless(
                value > 0, "A " + key + " of " + value + " is not possible: give at least 1.");
        var all = new TreeMap<>(limits);
        all.put(key, value);
        return new QueuePolicy(name, queues, priority, all, deadLetters);
    }
}
